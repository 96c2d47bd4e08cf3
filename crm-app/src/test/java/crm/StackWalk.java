package crm;

import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows the values of one method over its operand stack: which of them are constant texts. */
final class StackWalk {

    private static final Value OTHER = new Value(false, 1);

    private final ConstantTexts texts;
    private final MethodModel method;
    private final CodeModel code;
    private final String key;
    private final Set<Integer> variableSlots = new HashSet<>();
    private final Map<Label, List<Value>> atLabel = new HashMap<>();
    private List<Value> stack = new ArrayList<>();
    private boolean reachable = true;

    private record Value(boolean constant, int size) {}

    StackWalk(ConstantTexts texts, MethodModel method, CodeModel code) {
        this.texts = texts;
        this.method = method;
        this.code = code;
        this.key = ConstantTexts.key(method.methodName().stringValue(), method.methodTypeSymbol());
        int slot = (method.flags().flagsMask() & java.lang.classfile.ClassFile.ACC_STATIC) != 0 ? 0 : 1;
        for (int i = 0; i < method.methodTypeSymbol().parameterCount(); i++) {
            if (!texts.parameter(key, i)) {
                variableSlots.add(slot);
            }
            slot += TypeKind.from(method.methodTypeSymbol().parameterType(i)).slotSize();
        }
    }

    void walk(Set<String> found) {
        int known;
        do {
            known = variableSlots.size();
            atLabel.clear();
            stack = new ArrayList<>();
            reachable = true;
            code.exceptionHandlers().forEach(handler -> atLabel.put(handler.handler(), List.of(OTHER)));
            for (CodeElement element : code) {
                if (element instanceof LabelTarget target) {
                    arrive(target.label());
                } else if (element instanceof Instruction instruction && reachable) {
                    step(instruction, found);
                }
            }
        } while (variableSlots.size() > known);
    }

    private void arrive(Label label) {
        List<Value> known = atLabel.get(label);
        if (!reachable) {
            stack = known == null ? new ArrayList<>() : new ArrayList<>(known);
            reachable = known != null;
        } else if (known != null) {
            stack = merged(known, stack);
        }
    }

    private void leaveFor(Label label) {
        List<Value> known = atLabel.get(label);
        atLabel.put(label, known == null ? new ArrayList<>(stack) : merged(known, stack));
    }

    private static List<Value> merged(List<Value> one, List<Value> other) {
        List<Value> merged = new ArrayList<>();
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            merged.add(new Value(
                    one.get(i).constant() && other.get(i).constant(), one.get(i).size()));
        }
        return merged;
    }

    private Value pop() {
        return stack.removeLast();
    }

    private void pop(int count) {
        for (int i = 0; i < count; i++) {
            pop();
        }
    }

    private void push(TypeKind kind, boolean constant) {
        if (kind != TypeKind.VOID) {
            stack.add(new Value(constant, kind.slotSize()));
        }
    }

    private List<Boolean> arguments(MethodTypeDesc type) {
        List<Boolean> arguments = new ArrayList<>();
        for (int i = 0; i < type.parameterCount(); i++) {
            arguments.addFirst(pop().constant());
        }
        return arguments;
    }

    private void step(Instruction instruction, Set<String> found) {
        switch (instruction) {
            case ConstantInstruction c -> push(c.typeKind(), c.constantValue() instanceof String);
            case LoadInstruction load ->
                push(load.typeKind(), load.typeKind() == TypeKind.REFERENCE && !variableSlots.contains(load.slot()));
            case StoreInstruction store -> {
                if (!pop().constant()) {
                    variableSlots.add(store.slot());
                }
            }
            case FieldInstruction field -> field(field);
            case InvokeInstruction call -> call(call, found);
            case InvokeDynamicInstruction call -> call(call, found);
            case NewObjectInstruction _ -> stack.add(OTHER);
            case NewPrimitiveArrayInstruction _ -> replace(1, OTHER);
            case NewReferenceArrayInstruction _ -> replace(1, OTHER);
            case NewMultiArrayInstruction array -> replace(array.dimensions(), OTHER);
            case ArrayLoadInstruction load -> {
                pop(2);
                push(load.typeKind(), false);
            }
            case ArrayStoreInstruction _ -> pop(3);
            case TypeCheckInstruction check -> {
                if (check.opcode() == Opcode.INSTANCEOF) {
                    replace(1, OTHER);
                }
            }
            case ConvertInstruction convert -> {
                pop();
                push(convert.toType(), false);
            }
            case OperatorInstruction operator -> operate(operator);
            case StackInstruction shuffle -> shuffle(shuffle.opcode());
            case MonitorInstruction _ -> pop();
            case BranchInstruction branch -> branch(branch);
            case TableSwitchInstruction choice -> choose(choice.cases(), choice.defaultTarget());
            case LookupSwitchInstruction choice -> choose(choice.cases(), choice.defaultTarget());
            case ReturnInstruction back -> {
                if (back.typeKind() == TypeKind.REFERENCE) {
                    texts.returned(key, pop().constant());
                }
                reachable = false;
            }
            case ThrowInstruction _ -> reachable = false;
            default -> {}
        }
    }

    private void replace(int count, Value value) {
        pop(count);
        stack.add(value);
    }

    private void field(FieldInstruction field) {
        TypeKind kind = TypeKind.from(field.typeSymbol());
        switch (field.opcode()) {
            case GETSTATIC -> push(kind, texts.field(field, true));
            case PUTSTATIC -> texts.stored(field, true, pop().constant());
            case GETFIELD -> {
                pop();
                push(kind, texts.field(field, false));
            }
            default -> {
                texts.stored(field, false, pop().constant());
                pop();
            }
        }
    }

    private String caller() {
        return method.methodName().stringValue();
    }

    private void call(InvokeInstruction call, Set<String> found) {
        List<Boolean> arguments = arguments(call.typeSymbol());
        if (call.opcode() != Opcode.INVOKESTATIC) {
            pop();
        }
        String owner = call.owner().asInternalName();
        String name = call.name().stringValue();
        texts.passed(caller(), owner, name, call.typeSymbol(), arguments, found);
        push(TypeKind.from(call.typeSymbol().returnType()), texts.result(owner, name, call.typeSymbol()));
    }

    private void call(InvokeDynamicInstruction call, Set<String> found) {
        List<Boolean> arguments = arguments(call.typeSymbol());
        boolean joins = call.name().stringValue().equals("makeConcatWithConstants");
        DirectMethodHandleDesc lambda = joins ? null : lambda(call.bootstrapArgs());
        if (lambda != null) {
            texts.captured(caller(), lambda, arguments, found);
        }
        ClassDesc result = call.typeSymbol().returnType();
        push(TypeKind.from(result), joins && !arguments.contains(false));
    }

    private static @Nullable DirectMethodHandleDesc lambda(List<ConstantDesc> arguments) {
        return arguments.size() >= 3 && arguments.get(1) instanceof DirectMethodHandleDesc handle ? handle : null;
    }

    private void operate(OperatorInstruction operator) {
        boolean single = switch (operator.opcode()) {
            case INEG, LNEG, FNEG, DNEG, ARRAYLENGTH -> true;
            default -> false;
        };
        pop(single ? 1 : 2);
        boolean compares = switch (operator.opcode()) {
            case LCMP, FCMPL, FCMPG, DCMPL, DCMPG, ARRAYLENGTH -> true;
            default -> false;
        };
        push(compares ? TypeKind.INT : operator.typeKind(), false);
    }

    private void branch(BranchInstruction branch) {
        boolean jumps = branch.opcode() == Opcode.GOTO || branch.opcode() == Opcode.GOTO_W;
        boolean compares = branch.opcode().name().startsWith("IF_");
        pop(jumps ? 0 : compares ? 2 : 1);
        leaveFor(branch.target());
        reachable = !jumps;
    }

    private void choose(List<SwitchCase> cases, Label otherwise) {
        pop();
        cases.forEach(one -> leaveFor(one.target()));
        leaveFor(otherwise);
        reachable = false;
    }

    private void shuffle(Opcode opcode) {
        switch (opcode) {
            case POP -> pop();
            case POP2 -> popSlots(2);
            case DUP -> stack.add(stack.getLast());
            case DUP_X1 -> insert(popSlots(1), 1);
            case DUP_X2 -> insert(popSlots(1), 2);
            case DUP2 -> insert(popSlots(2), 0);
            case DUP2_X1 -> insert(popSlots(2), 1);
            case DUP2_X2 -> insert(popSlots(2), 2);
            default -> insertBelow(pop());
        }
    }

    private void insertBelow(Value top) {
        stack.add(stack.size() - 1, top);
    }

    private List<Value> popSlots(int slots) {
        List<Value> values = new ArrayList<>();
        for (int left = slots; left > 0; left -= values.getFirst().size()) {
            values.addFirst(pop());
        }
        return values;
    }

    /** The values below so many slots, and on top again. */
    private void insert(List<Value> values, int below) {
        List<Value> above = popSlots(below);
        stack.addAll(values);
        stack.addAll(above);
        stack.addAll(values);
    }
}

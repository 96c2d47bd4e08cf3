import { DragDropContext, Draggable, Droppable, type DropResult } from '@hello-pangea/dnd';
import { Checkbox, CloseButton, Progress, Text, TextInput } from '@mantine/core';
import { IconGripVertical } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistItem, Task, TaskPatch } from '@/shared/api/types';
import { Card } from '@/shared/ui/Card';
import { useNotify } from '@/shared/ui/notify';
import classes from './Checklist.module.css';

interface Props {
  task: Task;
  save: (change: TaskPatch) => Promise<unknown>;
  readOnly: boolean;
}

/** The steps of a task: ticked, added, reworded, and put in another order by mouse or keys. */
export function Checklist({ task, save, readOnly }: Props) {
  const { t } = useTranslation();
  const notify = useNotify();
  const [sent, setSent] = useState<ChecklistItem[]>();
  const [added, setAdded] = useState('');
  const items = sent ?? task.checklist;
  const done = items.filter((item) => item.done).length;

  /** Shown at once; a refusal shows what is there. */
  const change = async (next: ChecklistItem[]): Promise<boolean> => {
    setSent(next);
    try {
      await save({ checklist: next });
      return true;
    } catch (refusal) {
      notify.failed(refusal);
      return false;
    } finally {
      setSent(undefined);
    }
  };
  const dropped = ({ source, destination }: DropResult) => {
    const moved = items[source.index];
    if (!destination || !moved || destination.index === source.index) return;
    void change(items.toSpliced(source.index, 1).toSpliced(destination.index, 0, moved));
  };
  const add = async () => {
    const text = added.trim();
    if (text === '' || sent) return;
    if (await change([...items, { text, done: false }])) setAdded('');
  };

  return (
    <Card
      title={t('tasks.fields.checklist')}
      actions={items.length > 0 && <Text size="sm" c="dimmed">{`${done} / ${items.length}`}</Text>}
    >
      {items.length > 0 && (
        <Progress size="sm" value={(done / items.length) * 100} aria-label={t('tasks.fields.progress')} />
      )}
      {items.length > 0 && (
        <DragDropContext onDragEnd={dropped} dragHandleUsageInstructions={t('tasks.checklist.instructions')}>
          <Droppable droppableId={`checklist-${task.id}`}>
            {(list) => (
              <ol ref={list.innerRef} {...list.droppableProps} className={classes.list}>
                {items.map((item, index) => (
                  <Draggable
                    // biome-ignore lint/suspicious/noArrayIndexKey: a step is nothing but its place and text
                    key={`${index} ${item.text}`}
                    draggableId={`${task.id} ${index}`}
                    index={index}
                    isDragDisabled={readOnly || sent !== undefined}
                  >
                    {(row, { isDragging }) => (
                      <li
                        ref={row.innerRef}
                        {...row.draggableProps}
                        className={classes.item}
                        data-dragged={isDragging || undefined}
                      >
                        {!readOnly && (
                          <button
                            type="button"
                            {...row.dragHandleProps}
                            className={classes.handle}
                            aria-label={t('tasks.checklist.move', { text: item.text })}
                          >
                            <IconGripVertical size={14} aria-hidden />
                          </button>
                        )}
                        <Step
                          item={item}
                          readOnly={readOnly}
                          onChange={(next) => void change(items.with(index, next))}
                          onRemove={() => void change(items.toSpliced(index, 1))}
                        />
                      </li>
                    )}
                  </Draggable>
                ))}
                {list.placeholder}
              </ol>
            )}
          </Droppable>
        </DragDropContext>
      )}
      {items.length === 0 && readOnly && <Text c="dimmed">{t('tasks.checklist.empty')}</Text>}
      {!readOnly && items.length < 200 && (
        <TextInput
          aria-label={t('tasks.checklist.add')}
          placeholder={t('tasks.checklist.add')}
          maxLength={500}
          value={added}
          onChange={({ currentTarget }) => setAdded(currentTarget.value)}
          onKeyDown={({ key }) => key === 'Enter' && void add()}
          onBlur={() => void add()}
        />
      )}
    </Card>
  );
}

interface StepProps {
  item: ChecklistItem;
  readOnly: boolean;
  onChange: (item: ChecklistItem) => void;
  onRemove: () => void;
}

function Step({ item, readOnly, onChange, onRemove }: StepProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string>();
  const keep = () => {
    const text = typed?.trim();
    setTyped(undefined);
    if (text && text !== item.text) onChange({ ...item, text });
  };
  return (
    <>
      <Checkbox
        size="xs"
        aria-label={item.text}
        checked={item.done}
        disabled={readOnly}
        onChange={({ currentTarget }) => onChange({ ...item, done: currentTarget.checked })}
      />
      {typed === undefined ? (
        <button
          type="button"
          className={classes.text}
          data-done={item.done || undefined}
          disabled={readOnly}
          title={t('shared.edit.field', { name: item.text })}
          onClick={() => setTyped(item.text)}
        >
          {item.text}
        </button>
      ) : (
        <TextInput
          className={classes.input}
          aria-label={t('shared.edit.field', { name: item.text })}
          autoFocus
          maxLength={500}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          onBlur={keep}
          onKeyDown={(event) => {
            if (event.key === 'Enter') keep();
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            setTyped(undefined);
          }}
        />
      )}
      {!readOnly && (
        <CloseButton
          size={24}
          className={classes.remove}
          aria-label={t('tasks.checklist.remove', { text: item.text })}
          onClick={onRemove}
        />
      )}
    </>
  );
}

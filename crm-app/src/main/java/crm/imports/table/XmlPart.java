package crm.imports.table;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import crm.imports.table.TableException.Code;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Pull parser over one XML part of a workbook: no document type, no entities but the five of XML, and bounded depth and
 * number of distinct names, all of which a parser keeps in memory.
 */
final class XmlPart implements Closeable {

    private static final XMLInputFactory FACTORY = factory();
    private static final int PROCESSING_INSTRUCTIONS = 1_000;

    private final String name;
    private final InputStream in;
    private final XMLStreamReader reader;
    private final Set<String> names = new HashSet<>();
    private int depth;
    private int namespaces;
    private int instructions;

    XmlPart(String name, InputStream in) throws IOException {
        this.name = name;
        this.in = in;
        try {
            reader = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            in.close();
            throw failure(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        return factory;
    }

    /** Goes to the next start or end of an element; false at the end of the document. */
    boolean nextTag() throws IOException {
        while (reader.getEventType() != XMLStreamConstants.END_DOCUMENT) {
            int event = next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    /** Goes to the next start of an element; false at the end of the document. */
    boolean nextStart() throws IOException {
        while (nextTag()) {
            if (started()) {
                return true;
            }
        }
        return false;
    }

    private int next() throws IOException {
        try {
            int event = reader.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> check(depth++);
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD -> throw new TableException(Code.DOCTYPE, name);
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new TableException(Code.CORRUPT, name);
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> limit(++instructions, PROCESSING_INSTRUCTIONS);
                default -> {}
            }
            return event;
        } catch (XMLStreamException | RuntimeException e) {
            throw failure(e);
        }
    }

    private void check(int parents) throws TableException {
        limit(parents, TableLimits.XML_DEPTH);
        names.add(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            names.add(reader.getAttributeLocalName(i));
        }
        limit(names.size(), TableLimits.XML_NAMES);
        namespaces += reader.getNamespaceCount();
        limit(namespaces, TableLimits.XML_NAMES);
    }

    private void limit(int value, int most) throws TableException {
        if (value > most) {
            throw new TableException(Code.CORRUPT, name);
        }
    }

    boolean started() {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    /** Whether the parser stands on the start of the element of this name. */
    boolean starts(String element) {
        return started() && reader.getLocalName().equals(element);
    }

    /** Whether the parser stands on the end of the element of this name. */
    boolean ends(String element) {
        return !started() && reader.getLocalName().equals(element);
    }

    String element() {
        return reader.getLocalName();
    }

    /** Elements around the one the parser stands in, itself included. */
    int depth() {
        return depth;
    }

    @Nullable
    String attribute(String attribute) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(attribute)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The attribute as a whole number, the other value where it is absent or no number. */
    int number(String attribute, int otherwise) {
        String value = attribute(attribute);
        if (value == null || value.isEmpty() || value.length() > 9) {
            return otherwise;
        }
        int number = 0;
        for (int i = 0; i < value.length(); i++) {
            int digit = value.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return otherwise;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** Adds the text of the element that has just started and goes to its end. */
    void text(StringBuilder into) throws IOException {
        int own = depth;
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.END_ELEMENT && depth < own || event == XMLStreamConstants.END_DOCUMENT) {
                return;
            }
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                append(into);
            }
        }
    }

    private void append(StringBuilder into) throws IOException {
        try {
            into.append(reader.getText());
        } catch (RuntimeException e) {
            throw failure(e);
        }
        if (into.length() > TableLimits.CELL_CHARS) {
            throw new TableException(Code.ROW_TOO_LONG, name);
        }
    }

    /** Goes to the end of the element that has just started. */
    void skip() throws IOException {
        int own = depth;
        while (depth >= own && next() != XMLStreamConstants.END_DOCUMENT) {
            continue;
        }
    }

    /** Aalto wraps what the stream throws, at times twice: a refusal of ours comes out as it went in. */
    private IOException failure(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof TableException refusal) {
                return refusal;
            }
            if (cause instanceof XMLStreamException nested
                    && nested.getNestedException() != null
                    && cause.getCause() == null) {
                cause = nested.getNestedException();
                if (cause instanceof TableException refusal) {
                    return refusal;
                }
            }
        }
        return new TableException(e, Code.CORRUPT, name);
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            in.close();
        }
    }
}

package org.jinbang.security.sheet;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML without document types, entities and anything outside; names count, not their namespaces. */
final class Xml {
    /** The platform's own parser: what others have put on the server is not to be met by a stranger's file. */
    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    /** What some writers begin a text with. */
    private static final String MARK = "\uFEFF";

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_COALESCING, true);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private Xml() {}

    static XMLStreamReader reader(byte[] part) throws XMLStreamException {
        try {
            // Decoded here: the platform's parser writes what is no UTF-8 to the console of the server.
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(part))
                    .toString();
            return FACTORY.createXMLStreamReader(new StringReader(text.startsWith(MARK) ? text.substring(1) : text));
        } catch (CharacterCodingException e) {
            throw new XMLStreamException("A part is not UTF-8", e);
        }
    }

    /** Goes on; {@code false} at the end. */
    static boolean next(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("A workbook has no document type");
        }
        return event != XMLStreamConstants.END_DOCUMENT;
    }

    static boolean begins(XMLStreamReader xml, String name) {
        return xml.getEventType() == XMLStreamConstants.START_ELEMENT
                && xml.getLocalName().equals(name);
    }

    static boolean ends(XMLStreamReader xml, String name) {
        return xml.getEventType() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals(name);
    }

    /** An attribute without a namespace; empty if there is none. */
    static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue("", name);
        return value == null ? "" : value;
    }

    /** An attribute with a namespace; empty if there is none. */
    static String foreign(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String space = xml.getAttributeNamespace(i);
            if (xml.getAttributeLocalName(i).equals(name) && space != null && !space.isEmpty()) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /**
     * The words of the element in which the reader stands, up to its end; what stands above them to tell how they are
     * pronounced is left out.
     */
    static String words(XMLStreamReader xml, String element) throws XMLStreamException {
        StringBuilder words = new StringBuilder();
        boolean inText = false;
        int pronunciation = 0;
        while (next(xml) && !ends(xml, element)) {
            if (begins(xml, "rPh")) {
                pronunciation++;
            } else if (ends(xml, "rPh")) {
                pronunciation--;
            } else if (begins(xml, "t")) {
                inText = true;
            } else if (ends(xml, "t")) {
                inText = false;
            } else if (inText && pronunciation == 0 && xml.isCharacters()) {
                words.append(xml.getText());
            }
        }
        return words.toString();
    }

    /** The characters of the element in which the reader stands, up to its end. */
    static String characters(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder characters = new StringBuilder();
        for (int depth = 1; depth > 0 && next(xml); ) {
            if (xml.isStartElement()) {
                depth++;
            } else if (xml.isEndElement()) {
                depth--;
            } else if (xml.isCharacters()) {
                characters.append(xml.getText());
            }
        }
        return characters.toString();
    }
}

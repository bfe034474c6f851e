package org.jinbang.security.sheet;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts that the cells of a workbook share. */
final class SharedTexts {
    private SharedTexts() {}

    static List<String> read(byte[] part) throws XMLStreamException {
        List<String> texts = new ArrayList<>();
        XMLStreamReader xml = Xml.reader(part);
        while (Xml.next(xml)) {
            if (Xml.begins(xml, "si")) {
                texts.add(Xml.words(xml, "si"));
            }
        }
        return texts;
    }
}

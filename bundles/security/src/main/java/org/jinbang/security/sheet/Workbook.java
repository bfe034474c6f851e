package org.jinbang.security.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads spreadsheets of Office Open XML with nothing but the platform: no formula is computed, no part is followed outside
 * of the file, and whatever a hostile file does is bounded.
 */
public final class Workbook {
    private static final String PACKAGE = "_rels/.rels";

    private final Parts parts;

    private Workbook(Parts parts) {
        this.parts = parts;
    }

    /** A sheet; its rows by number from 1, their cells by column from 0, what is empty is left out. */
    public record Sheet(String name, SortedMap<Integer, SortedMap<Integer, Cell>> rows) {}

    /**
     * The sheets of a workbook, in their order.
     *
     * @throws UnreadableException if it is none that is taken
     */
    public static List<Sheet> read(byte[] file) throws UnreadableException {
        try {
            return new Workbook(Parts.of(file)).sheets();
        } catch (XMLStreamException | NumberFormatException e) {
            throw Parts.broken();
        }
    }

    private List<Sheet> sheets() throws UnreadableException, XMLStreamException {
        String book = related("", PACKAGE, "officedocument").stream()
                .findFirst()
                .map(Related::target)
                .orElseThrow(Parts::broken);
        int slash = book.lastIndexOf('/') + 1;
        String folder = book.substring(0, slash);
        String relations = folder + "_rels/" + book.substring(slash) + ".rels";
        Optional<Related> texts =
                related(folder, relations, "sharedstrings").stream().findFirst();
        List<String> shared = texts.isEmpty()
                ? List.of()
                : SharedTexts.read(parts.get(texts.get().target()));
        Map<String, String> targets = new HashMap<>();
        related(folder, relations, "worksheet").forEach(each -> targets.put(each.id(), each.target()));
        SheetReader reader = new SheetReader(shared);
        List<Sheet> sheets = new ArrayList<>();
        XMLStreamReader xml = Xml.reader(parts.get(book));
        while (Xml.next(xml)) {
            if (Xml.begins(xml, "sheet")) {
                // None for a chart or a sheet of macros; each is read once, whatever the book says.
                String target = targets.remove(Xml.foreign(xml, "id"));
                if (target != null) {
                    sheets.add(new Sheet(Xml.attribute(xml, "name"), reader.read(parts.get(target))));
                }
            }
        }
        if (sheets.isEmpty()) {
            throw Parts.broken();
        }
        return sheets;
    }

    private record Related(String id, String target) {}

    /** What a part says it belongs with; the kind is the last word of the relation's type, in lower case. */
    private List<Related> related(String folder, String relations, String kind)
            throws UnreadableException, XMLStreamException {
        List<Related> found = new ArrayList<>();
        XMLStreamReader xml = Xml.reader(parts.get(relations));
        while (Xml.next(xml)) {
            if (Xml.begins(xml, "Relationship")
                    && Xml.attribute(xml, "Type").toLowerCase(Locale.ROOT).endsWith("/" + kind)) {
                String target = Xml.attribute(xml, "Target");
                found.add(new Related(Xml.attribute(xml, "Id"), target.startsWith("/") ? target : folder + target));
            }
        }
        return found;
    }
}

package org.jinbang.documents.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jinbang.documents.Languages;
import org.jinbang.documents.Text;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A document in the making: its elements, its drawings, and what is known about it. */
final class Draft {
    static final String DRAWING = "data-drawing";

    private final Document dom;
    private final Languages languages;
    private final Text title;
    private final Text issuer;
    private final LocalDate date;
    private final Tag head;
    private final Tag body;
    private final Map<String, Drawing> drawings = new LinkedHashMap<>();
    private boolean hasPageNumbers;

    Draft(Languages languages, Text title, Text issuer, LocalDate date, String bodyClass) {
        this.languages = languages;
        this.title = title;
        this.issuer = issuer;
        this.date = date;
        dom = newDom();
        Element root = dom.createElement("html");
        dom.appendChild(root);
        Tag html = new Tag(root).with("lang", languages.tag());
        head = html.add("head");
        head.add("meta").with("charset", "UTF-8");
        head.add("title").text(oneLine(title));
        head.add("meta").with("name", "author").with("content", oneLine(issuer));
        head.add("meta").with("name", "subject").with("content", oneLine(title) + " · " + oneLine(issuer));
        body = html.add("body", bodyClass);
        style("documents.css");
    }

    private static Document newDom() {
        try {
            // The JDK's own parser: in a container a service lookup could bring anything.
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds a style sheet of this bundle. */
    Draft style(String resource) {
        return rules(resource(resource));
    }

    /** Adds style rules. */
    Draft rules(String css) {
        head.add("style").element().setTextContent(css);
        return this;
    }

    /** The text of a style sheet of this bundle. */
    static String resource(String name) {
        try (InputStream css = Draft.class.getResourceAsStream(name)) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void numberPages() {
        hasPageNumbers = true;
    }

    boolean hasPageNumbers() {
        return hasPageNumbers;
    }

    Document dom() {
        return dom;
    }

    Tag body() {
        return body;
    }

    Languages languages() {
        return languages;
    }

    String title() {
        return oneLine(title);
    }

    Text issuer() {
        return issuer;
    }

    LocalDate date() {
        return date;
    }

    Drawing drawing(Element element) {
        return drawings.get(element.getAttribute(DRAWING));
    }

    /** Adds a drawing; its size comes from the style of the class. */
    void draw(Tag parent, String cssClass, Drawing drawing) {
        drawings.put(cssClass, drawing);
        parent.add("object", cssClass).with(DRAWING, cssClass).with("alt", drawing.description());
    }

    /** Adds words in the languages of this document and returns the parent. */
    Tag words(Tag parent, Text text) {
        if (languages == Languages.BOTH
                && !text.zh().isEmpty()
                && !text.en().isEmpty()
                && !text.zh().equals(text.en())) {
            parent.add("span", "zh").text(text.zh());
            parent.add("span", "en").with("lang", "en").text(text.en());
            return parent;
        }
        return parent.text(chosen(text));
    }

    /** The words of a text in the main language of this document, or in the other one if it has none. */
    String chosen(Text text) {
        boolean english = languages == Languages.ENGLISH && !text.en().isEmpty()
                || text.zh().isEmpty();
        return english ? text.en() : text.zh();
    }

    private String oneLine(Text text) {
        return chosen(text).replace('\n', ' ');
    }
}

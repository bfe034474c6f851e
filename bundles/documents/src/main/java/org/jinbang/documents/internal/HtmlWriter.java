package org.jinbang.documents.internal;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Writes a draft as one HTML5 page. */
final class HtmlWriter {
    private static final Set<String> VOID = Set.of("meta", "br", "hr", "col");

    private final Draft draft;
    private final StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");

    private HtmlWriter(Draft draft) {
        this.draft = draft;
    }

    static byte[] write(Draft draft) {
        HtmlWriter writer = new HtmlWriter(draft);
        writer.element(draft.dom().getDocumentElement());
        return writer.out.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private void element(Element element) {
        if (element.hasAttribute(Draft.DRAWING)) {
            Element span = draft.dom().createElement("span");
            span.setAttribute("class", element.getAttribute("class"));
            span.appendChild(draft.drawing(element).toSvg(draft.dom()));
            element(span);
            return;
        }
        String name = element.getTagName();
        out.append('<').append(name);
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            out.append(' ').append(attribute.getNodeName()).append("=\"");
            escape(attribute.getNodeValue());
            out.append('"');
        }
        out.append('>');
        if (VOID.contains(name)) {
            return;
        }
        if (name.equals("head")) {
            // Not in the draft: a PDF would take it for a property of the document.
            out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                element(inner);
            } else if (name.equals("style")) {
                out.append(child.getNodeValue());
            } else {
                escape(child.getNodeValue());
            }
        }
        if (name.equals("head")) {
            out.append("<style>@media screen {\n")
                    .append(Draft.resource("screen.css"))
                    .append("}</style>");
        }
        out.append("</").append(name).append('>');
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }
}

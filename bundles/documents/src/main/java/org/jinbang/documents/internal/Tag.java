package org.jinbang.documents.internal;

import org.w3c.dom.Element;

/** An element in the making; keeps escaping out of everybody's way. */
record Tag(Element element) {
    /** Adds a child and returns it. */
    Tag add(String name) {
        Element child = element.getOwnerDocument().createElement(name);
        element.appendChild(child);
        return new Tag(child);
    }

    /** Adds a child with a class and returns it. */
    Tag add(String name, String cssClass) {
        return add(name).with("class", cssClass);
    }

    /** Sets an attribute of this element and returns this element. */
    Tag with(String attribute, String value) {
        element.setAttribute(attribute, value);
        return this;
    }

    /** Adds words and returns this element; a line feed becomes a line break. */
    Tag text(String words) {
        String[] lines = words.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                add("br");
            }
            element.appendChild(element.getOwnerDocument().createTextNode(lines[i]));
        }
        return this;
    }
}

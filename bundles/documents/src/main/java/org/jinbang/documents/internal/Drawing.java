package org.jinbang.documents.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.List;
import java.util.Locale;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A small line drawing, the same in PDF and HTML.
 *
 * @param width its width in units of its own
 * @param height its height in the same units
 * @param strokes what is drawn, the first lowest
 * @param description what it shows, for those who cannot see it
 * @param ornament whether it says nothing: a page then hides it from screen readers
 */
record Drawing(double width, double height, List<Ink> strokes, String description, boolean ornament) {
    private static final String SVG = "http://www.w3.org/2000/svg";

    /**
     * One shape in one colour.
     *
     * @param shape the shape, in the units of the drawing
     * @param rgb its colour, as 0xRRGGBB
     * @param line the width of its outline; 0 fills it
     * @param dash the length of dashes and gaps; 0 draws through
     */
    record Ink(Shape shape, int rgb, double line, double dash) {
        static Ink filled(Shape shape, int rgb) {
            return new Ink(shape, rgb, 0, 0);
        }

        static Ink drawn(Shape shape, int rgb, double line) {
            return new Ink(shape, rgb, line, 0);
        }
    }

    /** Draws it over the given size. */
    void paint(Graphics2D graphics, double targetWidth, double targetHeight) {
        graphics.scale(targetWidth / width, targetHeight / height);
        for (Ink ink : strokes) {
            graphics.setColor(new Color(ink.rgb()));
            if (ink.line() == 0) {
                graphics.fill(ink.shape());
            } else {
                float[] dashes = ink.dash() == 0 ? null : new float[] {(float) ink.dash(), (float) ink.dash()};
                graphics.setStroke(new BasicStroke(
                        (float) ink.line(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, dashes, 0f));
                graphics.draw(ink.shape());
            }
        }
    }

    /** Makes an SVG element of it. */
    Element toSvg(Document owner) {
        Element svg = owner.createElementNS(SVG, "svg");
        svg.setAttribute("viewBox", "0 0 " + number(width) + " " + number(height));
        if (ornament) {
            svg.setAttribute("aria-hidden", "true");
        } else {
            svg.setAttribute("role", "img");
            svg.setAttribute("aria-label", description);
        }
        for (Ink ink : strokes) {
            Element path = owner.createElementNS(SVG, "path");
            path.setAttribute("d", pathData(ink.shape()));
            String colour = String.format("#%06x", ink.rgb());
            if (ink.line() == 0) {
                path.setAttribute("fill", colour);
            } else {
                path.setAttribute("fill", "none");
                path.setAttribute("stroke", colour);
                path.setAttribute("stroke-width", number(ink.line()));
                if (ink.dash() > 0) {
                    path.setAttribute("stroke-dasharray", number(ink.dash()));
                }
            }
            svg.appendChild(path);
        }
        return svg;
    }

    private static String pathData(Shape shape) {
        StringBuilder data = new StringBuilder();
        double[] points = new double[6];
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            int type = path.currentSegment(points);
            int count = 2 * new int[] {1, 1, 2, 3, 0}[type];
            data.append("MLQCZ".charAt(type));
            for (int i = 0; i < count; i++) {
                data.append(i == 0 ? "" : " ").append(number(points[i]));
            }
        }
        return data.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replaceFirst("\\.?0+$", "");
    }
}

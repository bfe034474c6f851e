package org.jinbang.documents.internal;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jinbang.documents.internal.Drawing.Ink;

/** The ornaments of a certificate, in millimetres: its frame, the rule under its title, the place for a seal. */
final class Ornament {
    static final double PAGE_WIDTH = 297;
    static final double PAGE_HEIGHT = 210;

    private static final int GOLD = 0xb08d45;
    private static final int PALE_GOLD = 0xd9c69a;
    private static final int RED = 0x9e2b25;
    private static final int PALE_RED = 0xe3bfb9;

    private static final double EDGE = 8;
    private static final double BAND = 5;
    private static final double KEY = 5.2;

    private Ornament() {}

    /** A band of the fret pattern 回纹 between two golden lines, with a fine red line inside. */
    static Drawing frame() {
        List<Ink> inks = new ArrayList<>();
        inks.add(Ink.drawn(box(EDGE), GOLD, 0.7));
        inks.add(Ink.drawn(box(EDGE + 1.3), PALE_GOLD, 0.2));
        double middle = EDGE + 1.3 + BAND / 2 + 0.7;
        inks.add(Ink.drawn(frets(middle), PALE_GOLD, 0.34));
        double inner = EDGE + 1.3 + BAND + 1.4;
        inks.add(Ink.drawn(box(inner), GOLD, 0.35));
        inks.add(Ink.drawn(box(inner + 1.4), RED, 0.2));
        for (double[] corner : corners(middle)) {
            inks.add(Ink.filled(diamond(corner[0], corner[1], 2.3), GOLD));
            inks.add(Ink.filled(diamond(corner[0], corner[1], 1.1), 0xffffff));
        }
        return new Drawing(PAGE_WIDTH, PAGE_HEIGHT, inks, "ornamental frame", true);
    }

    private static Rectangle2D box(double inset) {
        return new Rectangle2D.Double(inset, inset, PAGE_WIDTH - 2 * inset, PAGE_HEIGHT - 2 * inset);
    }

    private static double[][] corners(double inset) {
        return new double[][] {
            {inset, inset},
            {PAGE_WIDTH - inset, inset},
            {inset, PAGE_HEIGHT - inset},
            {PAGE_WIDTH - inset, PAGE_HEIGHT - inset}
        };
    }

    private static Path2D frets(double inset) {
        Path2D path = new Path2D.Double();
        double clearance = 5;
        fretRow(path, inset + clearance, PAGE_WIDTH - inset - clearance, inset, true);
        fretRow(path, inset + clearance, PAGE_WIDTH - inset - clearance, PAGE_HEIGHT - inset, true);
        fretRow(path, inset + clearance, PAGE_HEIGHT - inset - clearance, inset, false);
        fretRow(path, inset + clearance, PAGE_HEIGHT - inset - clearance, PAGE_WIDTH - inset, false);
        return path;
    }

    /** A row of square spirals between two points of one edge, mirrored in its middle. */
    private static void fretRow(Path2D path, double from, double to, double across, boolean horizontal) {
        int count = 2 * (int) Math.floor((to - from) / KEY / 2);
        double step = (to - from) / count;
        for (int i = 0; i < count; i++) {
            double centre = from + (i + 0.5) * step;
            fret(path, centre, across, i < count / 2 ? 1 : -1, horizontal);
        }
    }

    private static void fret(Path2D path, double along, double across, int turn, boolean horizontal) {
        double half = BAND / 2 - 0.45;
        double[][] points = {
            {-half, half},
            {-half, -half},
            {half, -half},
            {half, half},
            {-half / 3, half},
            {-half / 3, -half / 3},
            {half / 3, -half / 3},
            {half / 3, half / 3}
        };
        for (int i = 0; i < points.length; i++) {
            double a = along + turn * points[i][0];
            double b = across + points[i][1];
            double x = horizontal ? a : b;
            double y = horizontal ? b : a;
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
    }

    private static Path2D diamond(double x, double y, double reach) {
        Path2D path = new Path2D.Double();
        path.moveTo(x, y - reach);
        path.lineTo(x + reach, y);
        path.lineTo(x, y + reach);
        path.lineTo(x - reach, y);
        path.closePath();
        return path;
    }

    /** A thin rule that swells to a diamond in its middle. */
    static Drawing rule() {
        Path2D left = taper(0, 36);
        Path2D right = taper(80, 44);
        return new Drawing(
                80,
                4,
                List.of(
                        Ink.filled(left, GOLD),
                        Ink.filled(right, GOLD),
                        Ink.filled(diamond(40, 2, 1.7), RED),
                        Ink.filled(diamond(37.6, 2, 0.7), GOLD),
                        Ink.filled(diamond(42.4, 2, 0.7), GOLD)),
                "ornamental rule",
                true);
    }

    private static Path2D taper(double tip, double root) {
        Path2D path = new Path2D.Double();
        path.moveTo(tip, 2);
        path.lineTo(root, 1.82);
        path.lineTo(root, 2.18);
        path.closePath();
        return path;
    }

    /** Where the seal goes: a faint broken circle of the size that seals of associations have, never a seal. */
    static Drawing sealPlace() {
        return new Drawing(
                42,
                42,
                List.of(new Ink(new Ellipse2D.Double(0.5, 0.5, 41, 41), PALE_RED, 0.25, 1.4)),
                "place for the seal",
                false);
    }
}

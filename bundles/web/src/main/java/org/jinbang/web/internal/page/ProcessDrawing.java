package org.jinbang.web.internal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jinbang.json.Json;
import org.jinbang.scheme.Award;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.Track;
import org.jinbang.scheme.Values;
import org.jinbang.web.internal.render.Say;

/**
 * The process of a scheme as a column of boxes, narrow enough for a telephone. It is drawn from the stages alone, so that a
 * scheme unknown until now has a drawing too; the template puts it into SVG.
 *
 * @param boxes the stages, each with its lines of text
 * @param arrows from where to where, down the middle
 */
public record ProcessDrawing(int width, int height, List<Box> boxes, List<Arrow> arrows) {
    private static final int WIDTH = 360;
    private static final int EDGE = 4;
    private static final int PAD = 12;
    private static final int GAP = 26;
    private static final int TITLE_SIZE = 16;
    private static final int TITLE_STEP = 22;
    private static final int NOTE_SIZE = 13;
    private static final int NOTE_STEP = 19;
    private static final double NARROW = 0.56;
    private static final int FIRST_WIDE = 0x2E80;

    /** A stage; {@code inner} for one that takes place during the one around it. */
    public record Box(int x, int y, int width, int height, boolean inner, String kind, List<Line> lines) {}

    /** A line of text at its base line; {@code kind} is {@code title} or {@code note}. */
    public record Line(int x, int y, String kind, String text) {}

    /** An arrow. */
    public record Arrow(int x, int from, int to) {}

    /** Draws a process in the language of {@code say}, its references resolved by {@code values}. */
    public static ProcessDrawing of(Scheme scheme, Values values, Say say) {
        List<Box> boxes = new ArrayList<>();
        List<Arrow> arrows = new ArrayList<>();
        int y = EDGE;
        int number = 0;
        for (Stage stage : scheme.mainStages()) {
            if (number > 0) {
                arrows.add(new Arrow(WIDTH / 2, y + 2, y + GAP - 2));
                y += GAP;
            }
            number++;
            y = draw(scheme, values, stage, say, number + " ", boxes, y);
        }
        return new ProcessDrawing(WIDTH, y + EDGE, boxes, arrows);
    }

    private static int draw(
            Scheme scheme, Values values, Stage stage, Say say, String number, List<Box> boxes, int top) {
        int width = WIDTH - 2 * EDGE;
        List<Line> lines = lines(scheme, values, stage, say, number, EDGE + PAD, top + PAD, width - 2 * PAD);
        int bottom = lines.get(lines.size() - 1).y() + PAD - 4;
        List<Box> inner = new ArrayList<>();
        for (Stage each : scheme.within(stage.id())) {
            int x = EDGE + 2 * PAD;
            int innerWidth = width - 3 * PAD;
            List<Line> within = lines(scheme, values, each, say, "", x + PAD, bottom + PAD, innerWidth - 2 * PAD);
            int end = within.get(within.size() - 1).y() + PAD - 4;
            inner.add(new Box(x, bottom, innerWidth, end - bottom, true, each.kind(), within));
            bottom = end + PAD;
        }
        boxes.add(new Box(EDGE, top, width, bottom - top, false, stage.kind(), lines));
        boxes.addAll(inner);
        return bottom;
    }

    private static List<Line> lines(
            Scheme scheme, Values values, Stage stage, Say say, String number, int x, int top, int width) {
        List<Line> lines = new ArrayList<>();
        int y = top - 4;
        for (String title : wrap(number + say.text(stage.title()), TITLE_SIZE, width)) {
            y += TITLE_STEP;
            lines.add(new Line(x, y - 4, "title", title));
        }
        for (String note : notes(scheme, values, stage, say)) {
            for (String part : wrap(note, NOTE_SIZE, width)) {
                y += NOTE_STEP;
                lines.add(new Line(x, y - 4, "note", part));
            }
        }
        return lines;
    }

    private static List<String> notes(Scheme scheme, Values values, Stage stage, Say say) {
        List<String> notes = new ArrayList<>();
        String who = stage.by()
                .flatMap(scheme::organ)
                .map(organ -> say.text(organ.title()))
                .orElseGet(
                        () -> say.knows("drawing.by." + stage.kind()) ? say.message("drawing.by." + stage.kind()) : "");
        String article = stage.basis().article();
        String place = article.isEmpty() ? say.message("drawing.reading") : say.message("article.short", article);
        notes.add(who.isEmpty() ? place : say.message("drawing.who", who, place));
        Json.Obj term = values.resolve(stage.params()).object("open-for");
        term.number("days")
                .ifPresent(days -> notes.add(say.message(
                        term.text("calendar").filter("working"::equals).isPresent() ? "term.working" : "term.days",
                        days)));
        only(stage.tracks(), id -> scheme.track(id).map(Track::title), say).ifPresent(notes::add);
        only(stage.awards(), id -> scheme.award(id).map(Award::title), say).ifPresent(notes::add);
        stage.exempt()
                .ifPresent(exempt -> notes.add(
                        say.message("drawing.exempt", say.text(exempt.basis().label()))));
        return notes;
    }

    /** For which tracks or awards alone it is; empty if for all. */
    private static Optional<String> only(List<String> ids, Function<String, Optional<Text>> title, Say say) {
        List<String> titles = ids.stream()
                .flatMap(id -> title.apply(id).map(say::text).stream())
                .toList();
        return titles.isEmpty()
                ? Optional.empty()
                : Optional.of(say.message("drawing.only", String.join(say.message("list.comma"), titles)));
    }

    /** Breaks a text where it has grown too wide: between Chinese characters, else at spaces. */
    static List<String> wrap(String text, int size, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int space = -1;
        double length = 0;
        for (int point : text.codePoints().toArray()) {
            boolean wide = point >= FIRST_WIDE;
            double step = size * (wide ? 1 : NARROW);
            if (length + step > width && line.length() > 0) {
                if (!wide && space > 0) {
                    String rest = line.substring(space + 1);
                    lines.add(line.substring(0, space));
                    line = new StringBuilder(rest);
                } else {
                    lines.add(line.toString());
                    line = new StringBuilder();
                }
                length = length(line, size);
                space = -1;
            }
            if (point == ' ' || wide) {
                space = point == ' ' ? line.length() : -1;
            }
            line.appendCodePoint(point);
            length += step;
        }
        lines.add(line.toString());
        return lines;
    }

    private static double length(CharSequence text, int size) {
        return text.codePoints()
                .mapToDouble(point -> size * (point >= FIRST_WIDE ? 1 : NARROW))
                .sum();
    }
}

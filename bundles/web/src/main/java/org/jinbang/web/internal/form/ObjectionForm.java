package org.jinbang.web.internal.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.Files;
import org.jinbang.process.RefusedException;
import org.jinbang.web.internal.http.Body;
import org.jinbang.web.internal.render.Say;

/**
 * What an objection must have, as its scheme lists it. A file that came with a form is stored at once, as by the API, and
 * its id travels on with the form: a mistake elsewhere does not lose it.
 */
public final class ObjectionForm {
    /** The field of the statement. */
    public static final String STATEMENT = "statement";

    private static final String PROOFS = "proofs";
    private static final String PART = "p.";
    private static final String KEPT = "kept.";
    private static final String FILE_ID = "[A-Za-z0-9_-]{1,80}";
    private static final List<String> ORDER =
            List.of("name", "identity", "signature", "domicile", "seal", "address", "phone");
    private static final int LONGEST_PART = 1000;
    private static final int LONGEST_STATEMENT = 20_000;
    private static final int LONGEST_NAME = 150;
    private static final int MOST_FILES = 10;

    private final Files files;
    private final String application;
    private final Json.Obj wanted;
    private final boolean proofs;
    private final Say say;

    /** The form for {@code wanted} parts (part → {@code text} or {@code file}) about {@code application}. */
    public ObjectionForm(Files files, String application, Json.Obj wanted, boolean proofs, Say say) {
        this.files = files;
        this.application = application;
        this.wanted = wanted;
        this.proofs = proofs;
        this.say = say;
    }

    /**
     * What came.
     *
     * @param parts part → text or file id
     * @param proofs file ids
     * @param faults how many questions were answered wrongly
     * @param gaps how many were not answered
     */
    public record Filled(List<Question> questions, Json.Obj parts, List<String> proofs, int faults, int gaps) {}

    /** The statement, which every objection has. */
    public Question statement(Body body, boolean sent) {
        return new Plain(body, say)
                .question(STATEMENT, say.message("objection.statement"), "area", true, LONGEST_STATEMENT, sent)
                .helped(say.message("objection.statement.help"));
    }

    /** Takes the parts and proofs in. */
    public Filled take(Body body, boolean sent) {
        List<Question> questions = new ArrayList<>();
        Json.Obj parts = Json.obj();
        int faults = 0;
        int gaps = 0;
        for (Map.Entry<String, Json> part : inOrder(wanted)) {
            boolean file = part.getValue().equals(Json.of("file"));
            Question question =
                    file ? file(PART + part.getKey(), label(part.getKey()), body, 1) : text(part.getKey(), body);
            String value = file
                    ? question.kept().stream()
                            .findFirst()
                            .map(Question.Kept::id)
                            .orElse("")
                    : question.value();
            if (question.error().isPresent()) {
                faults++;
            } else if (value.isEmpty()) {
                gaps++;
                question = question.wrong(sent ? Optional.of(say.message("form.needed")) : Optional.empty());
            } else {
                parts = parts.with(part.getKey(), value);
            }
            questions.add(question);
        }
        List<String> proofIds = List.of();
        if (proofs) {
            Question question = file(PROOFS, label(PROOFS), body, MOST_FILES);
            proofIds = question.kept().stream().map(Question.Kept::id).toList();
            if (question.error().isPresent()) {
                faults++;
            } else if (proofIds.isEmpty()) {
                gaps++;
                question = question.wrong(sent ? Optional.of(say.message("form.needed")) : Optional.empty());
            }
            questions.add(question);
        }
        return new Filled(questions, parts, proofIds, faults, gaps);
    }

    /** The parts as one gives them: who it is, then how to reach them, then what is not known here. */
    public static List<Map.Entry<String, Json>> inOrder(Json.Obj wanted) {
        return wanted.members().entrySet().stream()
                .sorted(Comparator.comparingInt(
                        part -> ORDER.contains(part.getKey()) ? ORDER.indexOf(part.getKey()) : ORDER.size()))
                .toList();
    }

    private String label(String part) {
        return label(say, part);
    }

    /** A part in words; a code that is not known is shown as it is. */
    public static String label(Say say, String part) {
        return say.knows("part." + part) ? say.message("part." + part) : part;
    }

    private Question text(String part, Body body) {
        String text = Plain.typed(body, PART + part).orElse("");
        return Question.of(PART + part, label(part), "text", true, text)
                .atMost(LONGEST_PART)
                .wrong(Plain.tooLong(say, text, LONGEST_PART));
    }

    private Question file(String name, String label, Body body, int most) {
        List<Question.Kept> kept = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        body.fields().getOrDefault(KEPT + name, List.of()).stream()
                .map(ObjectionForm::kept)
                .flatMap(Optional::stream)
                .limit(most)
                .forEach(kept::add);
        List<Body.Upload> uploads =
                body.files().stream().filter(file -> file.field().equals(name)).toList();
        if (most == 1 && !uploads.isEmpty()) {
            kept.clear();
        }
        for (Body.Upload upload : uploads) {
            if (kept.size() >= most) {
                wrong.add(say.message("form.toomanyfiles", most));
                break;
            }
            try {
                Files.Stored stored =
                        files.store(Actor.PUBLIC, application, shortened(upload.name()), upload.content());
                kept.add(new Question.Kept(stored.id(), stored.name()));
            } catch (RefusedException e) {
                wrong.add(say.message(
                        "form.filerefused", upload.name(), say.text(e.refusal().detail())));
            }
        }
        return Question.of(name, label, most == 1 ? "file" : "files", true, "")
                .helped(say.message(most == 1 ? "form.file.help" : "form.files.help", most))
                .keeping(kept)
                .wrong(wrong.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", wrong)));
    }

    private static String shortened(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.length() > LONGEST_NAME ? last.substring(last.length() - LONGEST_NAME) : last;
    }

    private static Optional<Question.Kept> kept(String carried) {
        int colon = carried.indexOf(':');
        return colon > 0 && carried.substring(0, colon).matches(FILE_ID)
                ? Optional.of(new Question.Kept(carried.substring(0, colon), carried.substring(colon + 1)))
                : Optional.empty();
    }
}

package org.jinbang.web.internal.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.Files;
import org.jinbang.process.RefusedException;
import org.jinbang.scheme.ObjectionPart;
import org.jinbang.web.internal.http.Body;
import org.jinbang.web.internal.render.Say;

/**
 * What an objection must have, as its scheme lists it. A file that came with a form is stored at once, as by the API, and
 * its id travels on with the form: a mistake elsewhere does not lose it.
 */
public final class ObjectionForm {
    /** The field of the statement. */
    public static final String STATEMENT = "statement";

    private static final String PART = "p.";
    private static final String KEPT = "kept.";
    private static final String FILE_ID = "[A-Za-z0-9_-]{1,80}";
    private static final int LONGEST_PART = 1000;
    private static final int LONGEST_STATEMENT = 20_000;
    private static final int LONGEST_NAME = 150;
    private static final int MOST_FILES = 10;

    private final Files files;
    private final String application;
    private final Json.Obj params;
    private final String by;
    private final Say say;

    /** The form about {@code application} that a notice with {@code params} wants from such an objector. */
    public ObjectionForm(Files files, String application, Json.Obj params, String by, Say say) {
        this.files = files;
        this.application = application;
        this.params = params;
        this.by = by;
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
        for (ObjectionPart part : ObjectionPart.of(params, by)) {
            Question question =
                    part.file() ? file(PART + part.id(), say.text(part.title()), body, 1) : text(part, body);
            String value = part.file()
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
                parts = parts.with(part.id(), value);
            }
            questions.add(question);
        }
        List<String> proofIds = List.of();
        if (params.isTrue(ObjectionPart.PROOFS)) {
            String label = say.text(ObjectionPart.title(params, by, ObjectionPart.PROOFS));
            Question question = file(ObjectionPart.PROOFS, label, body, MOST_FILES);
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

    private Question text(ObjectionPart part, Body body) {
        String text = Plain.typed(body, PART + part.id()).orElse("");
        return Question.of(PART + part.id(), say.text(part.title()), "text", true, text)
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

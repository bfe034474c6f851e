package org.jinbang.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.jinbang.internal.trial.SmallScheme;
import org.junit.jupiter.api.Test;

/** What names in a list are called follows what the forms ask for. */
class NameTitleTest {
    private static final Scheme SMALL = SmallScheme.installed().scheme();
    private static final Text PROJECT = new Text("项目名称", "Name of the project");
    private static final Text NEUTRAL = new Text("名称", "Name");

    private static Form asking(String id, Text label) {
        Form form = SMALL.forms().get(0);
        Form asking = form.with(field -> field.role().filter("name"::equals).isPresent()
                ? new Field(
                        field.id(),
                        label,
                        field.type(),
                        field.required(),
                        field.maxLength(),
                        field.options(),
                        field.openList(),
                        field.years(),
                        field.role(),
                        field.help(),
                        field.basis())
                : field);
        return new Form(id, asking.title(), asking.sections());
    }

    private static Scheme withProjects() {
        Track person = SMALL.tracks().get(0);
        Track project =
                new Track("project", person.title(), person.award(), "projects", person.conditions(), person.basis());
        return new Scheme(
                        SMALL.id(),
                        SMALL.revision(),
                        SMALL.title(),
                        SMALL.issuer(),
                        SMALL.regulation(),
                        SMALL.edition(),
                        SMALL.articles(),
                        SMALL.parameters(),
                        SMALL.settings(),
                        SMALL.awards(),
                        SMALL.organs(),
                        SMALL.forms(),
                        Stream.of(person, project).toList(),
                        SMALL.stages())
                .with(List.of(SMALL.forms().get(0), asking("projects", PROJECT)));
    }

    @Test
    void itIsTheQuestionOfTheFormWhereAllAreAskedTheSame() {
        assertEquals(PROJECT, withProjects().nameTitle(List.of("project", "project")));
    }

    @Test
    void itSaysNothingSpecialWhereTheFormsDiffer() {
        assertEquals(NEUTRAL, withProjects().nameTitle(List.of("project", "person")));
        assertEquals(NEUTRAL, withProjects().nameTitle(List.of()));
    }
}

package org.jinbang.rest.internal.summary;

import java.util.List;
import java.util.Optional;
import org.jinbang.internal.trial.SmallScheme;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.FieldType;
import org.jinbang.scheme.Form;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Spreadsheet;
import org.jinbang.scheme.Spreadsheet.Content;
import org.jinbang.scheme.Spreadsheet.Slot;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.Track;

/** An invented award whose applications are gathered in a spreadsheet. */
final class Gathered {
    private static final ArticleRef BASIS = new ArticleRef("3");

    private Gathered() {}

    static Text text(String zh, String en) {
        return new Text(zh, en);
    }

    static Field field(String id, FieldType type, Text label, List<Field.Option> options) {
        return new Field(
                id,
                label,
                type,
                false,
                type == FieldType.LONG_TEXT ? Optional.of(60) : Optional.empty(),
                options,
                false,
                Optional.empty(),
                Optional.of(id).filter("name"::equals),
                Optional.empty(),
                BASIS);
    }

    private static Form form() {
        List<Field.Option> districts =
                List.of(new Field.Option("north", text("北区", "North")), new Field.Option("south", text("南区", "South")));
        List<Field.Option> industries = List.of(
                new Field.Option("36", text("36 汽车制造业", "36 Motor vehicles")),
                new Field.Option("35", text("35 专用设备制造业", "35 Special equipment")));
        return new Form(
                "form",
                text("申报表", "Form"),
                List.of(new Form.Section(
                        "all",
                        text("全部", "All"),
                        List.of(
                                field("name", FieldType.TEXT, text("名称", "Name"), List.of()),
                                field("organisation", FieldType.TEXT, text("单位", "Organisation"), List.of()),
                                field("department", FieldType.TEXT, text("填报部门", "Department"), List.of()),
                                field("phone", FieldType.PHONE, text("联系电话", "Phone"), List.of()),
                                field("district", FieldType.CHOICE, text("区县", "District"), districts),
                                field("industry", FieldType.CHOICE, text("行业", "Industry"), industries),
                                field("profile", FieldType.LONG_TEXT, text("简况", "Profile"), List.of()),
                                field("founded", FieldType.DATE, text("成立时间", "Founded"), List.of()),
                                field("employees", FieldType.NUMBER, text("员工", "Employees"), List.of()),
                                field("honest", FieldType.YES_NO, text("诚实", "Honest"), List.of())))));
    }

    static final Spreadsheet LAYOUT = new Spreadsheet(
            text("汇总表", "Summary"),
            List.of(
                    new Slot(text("填报部门", "Department"), Content.FIELDS, List.of("department")),
                    new Slot(text("联系电话", "Phone"), Content.FIELDS, List.of("phone"))),
            List.of(
                    new Slot(text("序号", "No."), Content.NUMBER, List.of()),
                    new Slot(text("名称", "Name"), Content.FIELDS, List.of("name")),
                    new Slot(text("区县及行业", "District and industry"), Content.FIELDS, List.of("district", "industry")),
                    new Slot(text("简况", "Profile"), Content.FIELDS, List.of("profile")),
                    new Slot(text("成立时间", "Founded"), Content.FIELDS, List.of("founded")),
                    new Slot(text("员工", "Employees"), Content.FIELDS, List.of("employees")),
                    new Slot(text("诚实", "Honest"), Content.FIELDS, List.of("honest"))),
            Optional.of(text("注：一行一份", "Note: a row each")),
            BASIS);

    /** With two tracks of one form; the worksheet's name tells them apart. */
    static Schemes.Installed installed() {
        Scheme plain = SmallScheme.installed().scheme();
        Track person = plain.tracks().get(0);
        Scheme scheme = new Scheme(
                plain.id(),
                plain.revision(),
                plain.title(),
                plain.issuer(),
                plain.regulation(),
                plain.edition(),
                plain.articles(),
                plain.parameters(),
                plain.settings(),
                plain.awards(),
                plain.organs(),
                List.of(form()),
                List.of(
                        new Track("person", text("个人", "Person"), person.award(), "form", person.conditions(), BASIS),
                        new Track("team", text("组织", "Team"), person.award(), "form", List.of(), BASIS)),
                plain.stages(),
                Optional.empty(),
                Optional.of(LAYOUT));
        return new Schemes.Installed(scheme, List.of(), "test", scheme.contentHash());
    }
}

package org.jinbang.schemefile.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jinbang.json.Json;
import org.jinbang.process.GoldenCase;
import org.jinbang.process.Schemes.Candidate;
import org.jinbang.process.Schemes.Unread;
import org.jinbang.scheme.Aftercare;
import org.jinbang.scheme.Article;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Award;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.EditionRule;
import org.jinbang.scheme.Form;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Parameter;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Setting;
import org.jinbang.scheme.Spreadsheet;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.Track;
import org.jinbang.schemefile.ReadResult;

/** Reads a whole scheme; the result is a candidate only if nothing at all was found. */
public final class SchemeBinder {
    private static final int MOST_YEARS = 20;
    private static final int MOST_BATCHES = 12;

    private final Context context;
    private final Layout layout;

    private SchemeBinder(Context context, Layout layout) {
        this.context = context;
        this.layout = layout;
    }

    /** Reads the files of a source. */
    public static ReadResult read(Source source) {
        Problems problems = source.problems();
        Optional<Candidate> candidate = candidate(source);
        return problems.none()
                ? new ReadResult(candidate, List.of())
                : new ReadResult(Optional.empty(), problems.sorted());
    }

    /**
     * Reads the scheme alone where its golden cases stand in files of their own; these are read when they are asked for.
     * Empty where they do not, or where anything is wrong.
     *
     * @param cases the hash of the cases
     */
    static Optional<Unread> unread(Source source, String cases) {
        SortedMap<String, byte[]> files = new TreeMap<>(source.files());
        boolean apart = files.keySet().removeIf(file -> file.startsWith(Layout.CASES));
        if (!apart || !source.problems().none()) {
            return Optional.empty();
        }
        Source rest = new Source(source.name(), files, source.prefix(), source.single(), new Problems());
        return candidate(rest)
                .filter(scheme -> rest.problems().none() && scheme.cases().isEmpty())
                .map(scheme -> new Unread(
                        scheme.scheme(),
                        cases,
                        () -> read(source).candidate().orElseThrow().cases(),
                        source.name()));
    }

    private static Optional<Candidate> candidate(Source source) {
        Problems problems = source.problems();
        if (!source.files().containsKey(Sources.MAIN) && problems.none()) {
            problems.add(
                    Fault.LIMIT,
                    Place.start(source.shown(Sources.MAIN)),
                    new Text("缺少 scheme.yaml", "scheme.yaml is missing"));
        }
        Context context = new Context(problems);
        Layout layout = Layout.of(source, context);
        return layout.main()
                .flatMap(root -> Table.of(root, context))
                .map(main -> new SchemeBinder(context, layout).bind(main, source.name()));
    }

    private Candidate bind(Table main, String source) {
        String id = main.word("scheme", Forms.SCHEME);
        String revision = main.word("revision", Forms.REVISION);
        context.at("scheme", main.place());
        for (String part : List.of("awards", "organs", "tracks", "stages", "articles", "forms", "cases")) {
            context.at(part, main.at(part));
        }
        Text title = main.text("title");
        Text issuer = main.text("issuer");
        Text regulation = main.text("regulation");

        RegulationBinder rules = new RegulationBinder(context);
        List<Node> articleItems = layout.articles(main);
        List<Article> articles = rules.articles(articleItems);
        if (articleItems.isEmpty() && layout.complete()) {
            main.wrong(
                    Fault.MEANING,
                    main.place(),
                    new Text(
                            "没有条款：写 articles.yaml，或在此写“articles”",
                            "there are no articles: write articles.yaml, or “articles” here"));
        }
        List<Parameter> parameters = rules.parameters(layout.parameters(main), articles);
        parameters.forEach(context::parameter);
        List<Setting> settings = rules.settings(main.named("settings", Forms.ID));
        EditionRule edition = edition(main);
        OrganBinder organBinder = new OrganBinder(context);
        List<Award> awards = organBinder.awards(main.someNamed("awards", Forms.ID));
        List<Organ> organs = organBinder.organs(main.someNamed("organs", Forms.ID));
        Map<String, Form> forms = forms(main);
        TrackBinder trackBinder = new TrackBinder(context, forms);
        trackBinder.share(main.items("conditions"));
        List<Track> tracks = trackBinder.tracks(main.someNamed("tracks", Forms.ID));
        List<Stage> stages = new StageBinder(context).stages(main.someItems("stages"));
        Optional<Aftercare> aftercare = new AftercareBinder(context).read(main);
        Optional<Spreadsheet> spreadsheet = new SpreadsheetBinder(context, forms, tracks).read(main);

        Scheme scheme = new Scheme(
                        id,
                        revision,
                        title,
                        issuer,
                        regulation,
                        edition,
                        articles,
                        parameters,
                        settings,
                        awards,
                        organs,
                        List.copyOf(forms.values()),
                        tracks,
                        stages,
                        aftercare,
                        spreadsheet)
                .in(Json.obj());
        List<GoldenCase> cases = new CaseBinder(context, scheme).cases(layout.cases(main), layout.answers(main));
        main.close();
        if (layout.complete()) {
            context.references().resolve();
            context.references().reportUnused(Thing.FORM);
            context.references().reportUnused(Thing.SHARED_CONDITION);
            context.references().reportUnused(Thing.SHARED_SECTION);
        }
        return new Candidate(scheme, cases, source, context.positions());
    }

    private EditionRule edition(Table main) {
        Optional<Node> node = main.node("edition");
        if (node.isEmpty()) {
            main.wrong(
                    Fault.STRUCTURE,
                    main.place(),
                    Say.missing(
                            "edition",
                            new Text(
                                    "届次规则 {every: 2, batches: 2, fee: false, …}",
                                    "how editions recur {every: 2, batches: 2, fee: false, …}"),
                            Optional.empty()));
        }
        EditionRule harmless = new EditionRule(1, 1, false, new ArticleRef("?"), new ArticleRef("?"));
        return node.flatMap(each -> Table.of(each, context))
                .map(table -> {
                    context.at("edition", table.place());
                    Counted every = Counted.needed(table, "every", 1, MOST_YEARS, context);
                    Counted batches = Counted.needed(table, "batches", 1, MOST_BATCHES, context);
                    boolean fee = table.yesNo("fee");
                    Basis basis = Bases.read(table, context);
                    Basis feeBasis = Bases.read(table, "fee-", context);
                    table.close();
                    return new EditionRule(
                            every.value(),
                            batches.value(),
                            fee,
                            basis,
                            feeBasis,
                            every.parameter(),
                            batches.parameter());
                })
                .orElse(harmless);
    }

    private Map<String, Form> forms(Table main) {
        FormBinder binder = new FormBinder(context, layout.sections(main));
        Map<String, Form> forms = new LinkedHashMap<>();
        List<Layout.FormPart> parts = new ArrayList<>(layout.forms(main));
        for (Layout.FormPart part : parts) {
            forms.putIfAbsent(part.id(), binder.form(part.id(), part.table(), part.declared()));
        }
        return forms;
    }
}

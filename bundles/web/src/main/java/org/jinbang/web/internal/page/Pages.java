package org.jinbang.web.internal.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jinbang.process.Refusal;
import org.jinbang.security.Limit;
import org.jinbang.web.internal.http.Answer;
import org.jinbang.web.internal.http.FailureException;
import org.jinbang.web.internal.http.Visit;
import org.jinbang.web.internal.render.Say;

/** The public pages by their addresses. */
public final class Pages {
    private final Site site = new Site();
    private final List<Route> routes;

    /** All pages over {@code sources}. */
    public Pages(Sources sources) {
        ObjectionPage objection = new ObjectionPage(site, sources);
        CompletionPage completion = new CompletionPage(site, sources);
        CheckPage check = new CheckPage(site, sources);
        ConcernPage concern = new ConcernPage(site, sources);
        NoticePage notice = new NoticePage(site, sources);
        routes = List.of(
                Route.page("/", new HomePage(site, sources)::show),
                Route.page("/schemes/*/*", new SchemePage(site, sources)::show),
                Route.page("/schemes/*/*/since/*", new ChangesPage(site, sources)::show),
                Route.page("/schemes/*/*/check", check::choose),
                Route.form("/schemes/*/*/check/*", Limit.PUBLIC_CHECK, check::show),
                Route.shared("/editions/*", new EditionPage(site, sources)::show),
                Route.form("/editions/*/concern", Limit.PUBLIC_WRITE, concern::show),
                Route.shared("/editions/*/winners", new WinnersPage(site, sources)::show),
                Route.shared("/editions/*/revocations", new RevocationsPage(site, sources)::show),
                Route.shared("/editions/*/notices/*", notice::show),
                Route.form("/editions/*/notices/*/objections/*", Limit.PUBLIC_WRITE, objection::show),
                Route.form("/editions/*/notices/*/objections/*/*", Limit.PUBLIC_WRITE, completion::show),
                Route.limited("/c", new CertificatePage(site, sources)::show),
                Route.limited("/c/*", new CertificatePage(site, sources)::show));
    }

    /**
     * A page.
     *
     * @param pattern its address; {@code *} is any one step
     * @param limit how often it may be read
     * @param postLimit how often a form may be sent to it
     * @param shared whether it is what many look at, about one edition
     */
    public record Route(
            String pattern,
            Limit limit,
            boolean takesForms,
            Limit postLimit,
            boolean shared,
            Function<Visit, Answer> page) {
        static Route page(String pattern, Function<Visit, Answer> page) {
            return new Route(pattern, Limit.NONE, false, Limit.NONE, false, page);
        }

        static Route shared(String pattern, Function<Visit, Answer> page) {
            return new Route(pattern, Limit.NONE, false, Limit.NONE, true, page);
        }

        static Route limited(String pattern, Function<Visit, Answer> page) {
            return new Route(pattern, Limit.PUBLIC_CHECK, false, Limit.NONE, false, page);
        }

        static Route form(String pattern, Limit postLimit, Function<Visit, Answer> page) {
            return new Route(pattern, Limit.NONE, true, postLimit, false, page);
        }

        private boolean fits(List<String> steps) {
            List<String> own = pattern.equals("/")
                    ? List.of()
                    : List.of(pattern.substring(1).split("/"));
            if (own.size() != steps.size()) {
                return false;
            }
            for (int i = 0; i < own.size(); i++) {
                if (!own.get(i).equals("*") && !own.get(i).equals(steps.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The page of an address. */
    public Optional<Route> find(List<String> steps) {
        return routes.stream().filter(route -> route.fits(steps)).findFirst();
    }

    /** Shows a page. */
    public Answer show(Route route, Visit visit) {
        return route.page().apply(visit);
    }

    /** A page that says why there is none. */
    public Answer failure(String path, Say say, FailureException failure) {
        String key = "failure." + failure.status();
        String words = failure.retryAfter().isPresent()
                ? say.message(key + ".words", failure.retryAfter().getAsLong())
                : say.message(key + ".words");
        Answer answer = Answer.form(
                failure.status(),
                site.render("failure.ftlh", say, path, Map.of("heading", say.message(key + ".title"), "words", words)));
        return failure.retryAfter().isPresent()
                ? new Answer(
                        answer.status(),
                        answer.html(),
                        Map.of(
                                "Retry-After",
                                String.valueOf(failure.retryAfter().getAsLong())),
                        false)
                : answer;
    }

    /** A page that says what was refused. */
    public Answer refusal(String path, Say say, Refusal refusal) {
        return Answer.form(
                refusal.code().status(),
                site.render(
                        "failure.ftlh",
                        say,
                        path,
                        Map.of(
                                "heading", say.text(refusal.code().title()),
                                "words", say.text(refusal.detail()))));
    }

    /** A page for what should not have happened; the log has the cause under the number. */
    public Answer incident(String path, Say say, String incident) {
        return Answer.form(
                500,
                site.render(
                        "failure.ftlh",
                        say,
                        path,
                        Map.of(
                                "heading", say.message("failure.500.title"),
                                "words", say.message("failure.500.words", incident))));
    }
}

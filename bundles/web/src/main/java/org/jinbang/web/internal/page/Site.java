package org.jinbang.web.internal.page;

import freemarker.ext.util.WrapperTemplateModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jinbang.web.internal.http.Visit;
import org.jinbang.web.internal.render.Say;
import org.jinbang.web.internal.render.Templates;

/** What all pages share: the frame, the words and the way to the other language. */
final class Site {
    private final Templates templates = new Templates();

    /** Renders a page; {@code otherLanguage} leads to the same page. */
    String render(String template, Visit visit, Map<String, ?> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("keep", kept(visit.query()));
        return render(template, visit.say(), visit.path(), all);
    }

    /** What else the address says, to be kept when the language changes. */
    private static String kept(Map<String, List<String>> query) {
        StringBuilder kept = new StringBuilder();
        query.forEach((name, values) -> {
            if (!name.equals("lang") && !values.isEmpty()) {
                kept.append('&').append(encode(name)).append('=').append(encode(values.get(0)));
            }
        });
        return kept.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    String render(String template, Say say, String path, Map<String, ?> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("here", path);
        all.put("moment", method(Instant.class, say::moment));
        all.put("minute", method(Instant.class, say::minute));
        all.put("end", method(Instant.class, say::end));
        all.put("day", method(LocalDate.class, say::day));
        return templates.render(template, say, all);
    }

    private static <T> TemplateMethodModelEx method(Class<T> type, Function<T, String> method) {
        return arguments -> {
            TemplateModel model = (TemplateModel) arguments.get(0);
            if (model instanceof WrapperTemplateModel wrapper && type.isInstance(wrapper.getWrappedObject())) {
                return method.apply(type.cast(wrapper.getWrappedObject()));
            }
            throw new TemplateModelException("Expected a " + type.getSimpleName());
        };
    }
}

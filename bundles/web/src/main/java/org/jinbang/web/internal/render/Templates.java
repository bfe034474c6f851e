package org.jinbang.web.internal.render;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The templates of the pages. Everything they print is escaped for HTML. */
public final class Templates {
    private static final Version LIKE = Configuration.VERSION_2_3_34;

    private final Configuration configuration;

    /** Reads templates of this bundle. */
    public Templates() {
        configuration = new Configuration(LIKE);
        configuration.setTemplateLoader(new ClassTemplateLoader(Templates.class, "templates"));
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setLocalizedLookup(false);
        configuration.setWhitespaceStripping(true);
        configuration.setNumberFormat("computer");
        configuration.setObjectWrapper(new Wrapper());
    }

    /** Renders a template, such as {@code home.ftlh}. */
    public String render(String template, Say say, Map<String, ?> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("say", say);
        all.put("lang", say.locale().getLanguage());
        StringWriter out = new StringWriter();
        try {
            configuration.getTemplate(template).process(all, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException("The template " + template + " cannot be rendered", e);
        }
        return out.toString();
    }

    /** An empty optional is a missing value; an other one is what it holds. */
    private static final class Wrapper extends DefaultObjectWrapper {
        Wrapper() {
            super(LIKE);
        }

        @Override
        public TemplateModel wrap(Object object) throws TemplateModelException {
            return object instanceof Optional<?> optional ? super.wrap(optional.orElse(null)) : super.wrap(object);
        }
    }
}

package org.jinbang.process;

import java.util.List;
import org.jinbang.scheme.Text;
import org.osgi.annotation.versioning.ProviderType;

/** What is wrong with plug-ins on this server: bundles that do not start, kinds that fail. For administrators. */
@ProviderType
public interface Troubles {
    /** All there are now, by source. */
    List<Trouble> list();

    /** Lists a trouble, in the place of a former one of the same source and subject; the log says it when it is new. */
    void report(Trouble trouble);

    /** Takes a trouble off the list, if it is there. */
    void settle(String source, String subject);

    /**
     * One trouble.
     *
     * @param source the bundle, as {@code symbolic-name/version}
     * @param subject what of it: a kind, a component, its start
     * @param what what happened
     * @param remedy what an administrator can do
     */
    record Trouble(String source, String subject, Text what, Text remedy) {}
}

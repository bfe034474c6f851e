package org.jinbang.security;

import java.util.List;
import java.util.OptionalLong;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What all doors of the server share before anybody is signed in: the address under which it is reached, from where a
 * request comes, and how often strangers may knock, counted over all doors together.
 */
@ProviderType
public interface Entrance {
    /** The address under which people reach the server, without a slash at the end. */
    String publicUrl();

    /**
     * From where a request comes, as limits count it.
     *
     * @param peer the address of the other end of the connection
     * @param forwarded the lines of {@code X-Forwarded-For}; believed only if they come from a trusted proxy
     */
    String address(String peer, List<String> forwarded);

    /** Counts one use from an address; if there were too many, the seconds until the next one is allowed. */
    OptionalLong use(Limit limit, String address);
}

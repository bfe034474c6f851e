package org.jinbang.mail;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** Knows how persons are reached. Whoever keeps addresses publishes one; the first that knows a person answers. */
@ConsumerType
public interface AddressBook {
    /** How a person is reached; empty if it is not known, and for who was erased. */
    Optional<Contact> of(String person);

    /**
     * How a person is reached.
     *
     * @param address an e-mail address
     * @param name how the person is addressed; may be empty
     * @param language {@code zh} or {@code en}, if the person has chosen one
     */
    record Contact(String address, String name, Optional<String> language) {
        @Override
        public String toString() {
            return "Contact";
        }
    }
}

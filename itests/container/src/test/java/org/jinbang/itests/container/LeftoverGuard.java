package org.jinbang.itests.container;

import java.util.Map;
import org.jinbang.itests.Leftovers;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** After each test class: no server is left behind but the shared one, which ends with this process. */
public final class LeftoverGuard implements AfterAllCallback {
    @Override
    public void afterAll(ExtensionContext context) {
        if (context.getRequiredTestClass().isMemberClass()) {
            return;
        }
        Map<Long, String> left = Leftovers.running();
        Association.sharedProcess().ifPresent(left::remove);
        if (!left.isEmpty()) {
            throw new AssertionError(context.getDisplayName() + " left servers running: " + left);
        }
    }
}

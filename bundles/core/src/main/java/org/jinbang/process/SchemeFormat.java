package org.jinbang.process;

import org.jinbang.json.Json;
import org.osgi.annotation.versioning.ProviderType;

/** How scheme files are written on this server. The service is absent on a server without scheme files. */
@ProviderType
public interface SchemeFormat {
    /** The JSON Schema of scheme files, with the kinds of conditions and stages that can be used now. */
    Json.Obj schema();
}

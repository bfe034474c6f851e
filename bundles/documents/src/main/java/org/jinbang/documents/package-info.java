/**
 * Documents of an award: certificate, notice, announcement, work report, lists.
 *
 * <p>The service is {@link org.jinbang.documents.Documents}. Its input is immutable and knows nothing of the engine: who
 * calls it fills the records from what the journal says. Every text comes as {@link org.jinbang.documents.Text}, in
 * Chinese and English; the caller chooses the {@link org.jinbang.documents.Languages} to print.
 */
@Export
@Version("1.0.0")
package org.jinbang.documents;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

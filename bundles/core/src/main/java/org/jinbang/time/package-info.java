/**
 * Legal time: the days, the windows and the clock by which awards are run.
 *
 * <p>How a period is counted stands in {@link org.jinbang.time.Counting}, which days are worked in
 * {@link org.jinbang.time.WorkCalendar}, what time it is in {@link org.jinbang.time.JinbangClock}. Instants are UTC with
 * microseconds; days are days in Beijing ({@link org.jinbang.time.LegalTime}).
 */
@Export
@Version("1.0.0")
package org.jinbang.time;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

/** What tests of the assembled server share: an unpacked archive, its process, its console. It is part of no bundle. */
package org.jinbang.itests;

/** Sentences in both languages, put together from parts. */
package org.jinbang.internal.texts;

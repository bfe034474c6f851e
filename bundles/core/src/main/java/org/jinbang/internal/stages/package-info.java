/** The stage kinds that come with core. */
package org.jinbang.internal.stages;

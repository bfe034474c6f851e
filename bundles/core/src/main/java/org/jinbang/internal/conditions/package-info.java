/** The condition kinds that come with core. */
package org.jinbang.internal.conditions;

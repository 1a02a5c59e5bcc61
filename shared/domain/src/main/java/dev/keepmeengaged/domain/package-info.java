/**
 * What Keep-Me-Engaged talks about: features, courses, companies, page mixes, scenarios, and the
 * ports behind which its data and its model live. Depends on the JDK only.
 */
@NullMarked
package dev.keepmeengaged.domain;

import org.jspecify.annotations.NullMarked;

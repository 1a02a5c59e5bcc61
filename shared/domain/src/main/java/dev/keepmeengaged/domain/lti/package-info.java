/** What is kept of learning platforms that open the site by LTI 1.3; nothing of their people. */
@NullMarked
package dev.keepmeengaged.domain.lti;

import org.jspecify.annotations.NullMarked;

/** The list of companies, and the health of the API. */
@NullMarked
package dev.keepmeengaged.companylist;

import org.jspecify.annotations.NullMarked;

/** The embedded services, and the adapters and the publisher over them. */
@NullMarked
package dev.keepmeengaged.local.services;

import org.jspecify.annotations.NullMarked;

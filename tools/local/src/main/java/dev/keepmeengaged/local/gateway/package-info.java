/**
 * What API Gateway does between a browser and a function: routes, proxy events, answers of its own.
 * Knows nothing of sockets.
 */
@NullMarked
package dev.keepmeengaged.local.gateway;

import org.jspecify.annotations.NullMarked;

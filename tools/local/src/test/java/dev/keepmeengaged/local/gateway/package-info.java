/** Tests of the gateway, without sockets. */
@NullMarked
package dev.keepmeengaged.local.gateway;

import org.jspecify.annotations.NullMarked;

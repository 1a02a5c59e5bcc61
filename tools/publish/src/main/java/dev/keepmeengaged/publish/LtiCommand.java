package dev.keepmeengaged.publish;

import picocli.CommandLine.Command;

/** {@code lti}: what is registered of LTI 1.3. */
@Command(
    name = "lti",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {PlatformCommand.class, InviteCommand.class},
    description = "Register learning platforms that open the site by LTI 1.3.")
public final class LtiCommand {}

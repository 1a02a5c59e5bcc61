package dev.keepmeengaged.local;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.keepmeengaged.aws.Settings;
import dev.keepmeengaged.domain.TokenSigner;
import dev.keepmeengaged.local.template.FunctionDefinition;
import dev.keepmeengaged.local.template.TemplateException;
import dev.keepmeengaged.tokens.LocalTokenSigner;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the handlers that the template names, as Lambda does, but with an environment of their own.
 */
final class Handlers {

  private Handlers() {}

  /**
   * The handler of each function.
   *
   * @param environment what every function is told beside its own variables
   * @throws TemplateException when there is no such class, or it can be made neither from an
   *     environment, with a signer or without, nor from settings
   */
  static Map<FunctionDefinition, RequestStreamHandler> of(
      List<FunctionDefinition> functions, Map<String, String> environment) {
    Map<FunctionDefinition, RequestStreamHandler> handlers = new LinkedHashMap<>();
    for (FunctionDefinition function : functions) {
      Map<String, String> all = new HashMap<>(environment);
      all.putAll(function.environment());
      handlers.put(function, handler(function, all));
    }
    return handlers;
  }

  private static RequestStreamHandler handler(
      FunctionDefinition function, Map<String, String> environment) {
    try {
      Class<? extends RequestStreamHandler> type =
          Class.forName(function.handlerClass()).asSubclass(RequestStreamHandler.class);
      if (takes(type, Map.class, TokenSigner.class)) {
        // In place of KMS, which there is none of here.
        return type.getConstructor(Map.class, TokenSigner.class)
            .newInstance(environment, LocalTokenSigner.withNewKey());
      }
      // A handler with more to be told than settings takes the environment as a whole.
      return takes(type, Map.class)
          ? type.getConstructor(Map.class).newInstance(environment)
          : type.getConstructor(Settings.class).newInstance(Settings.fromEnvironment(environment));
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(function.name() + " does not start", e.getCause());
    } catch (ReflectiveOperationException | ClassCastException e) {
      throw new TemplateException(
          "%s: %s cannot be made from settings (%s)"
              .formatted(function.name(), function.handlerClass(), e));
    }
  }

  private static boolean takes(Class<?> type, Class<?>... parameters) {
    return Arrays.stream(type.getConstructors())
        .anyMatch(made -> Arrays.equals(made.getParameterTypes(), parameters));
  }
}

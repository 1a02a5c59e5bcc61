package dev.keepmeengaged.local;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.keepmeengaged.aws.Settings;
import dev.keepmeengaged.local.template.FunctionDefinition;
import dev.keepmeengaged.local.template.TemplateException;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the handlers that the template names, as Lambda does, but with settings of their own. */
final class Handlers {

  private Handlers() {}

  /**
   * The handler of each function.
   *
   * @param environment what every function is told beside its own variables
   * @throws TemplateException when there is no such class, or it cannot be made from settings
   */
  static Map<FunctionDefinition, RequestStreamHandler> of(
      List<FunctionDefinition> functions, Map<String, String> environment) {
    Map<FunctionDefinition, RequestStreamHandler> handlers = new LinkedHashMap<>();
    for (FunctionDefinition function : functions) {
      Map<String, String> all = new HashMap<>(environment);
      all.putAll(function.environment());
      handlers.put(function, handler(function, Settings.fromEnvironment(all)));
    }
    return handlers;
  }

  private static RequestStreamHandler handler(FunctionDefinition function, Settings settings) {
    try {
      return Class.forName(function.handlerClass())
          .asSubclass(RequestStreamHandler.class)
          .getConstructor(Settings.class)
          .newInstance(settings);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(function.name() + " does not start", e.getCause());
    } catch (ReflectiveOperationException | ClassCastException e) {
      throw new TemplateException(
          "%s: %s cannot be made from settings (%s)"
              .formatted(function.name(), function.handlerClass(), e));
    }
  }
}

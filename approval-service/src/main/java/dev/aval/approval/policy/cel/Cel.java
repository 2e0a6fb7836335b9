package dev.aval.approval.policy.cel;

import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;

/// The compiler and the runtime, loaded when the first policy has an expression.
final class Cel {
  private static final CelOptions OPTIONS =
      CelOptions.current()
          .maxExpressionCodePointSize(1_000)
          .maxParseRecursionDepth(32)
          .comprehensionMaxIterations(10_000)
          .enableHeterogeneousNumericComparisons(true)
          .build();

  private static final CelCompiler COMPILER =
      CelCompilerFactory.standardCelCompilerBuilder()
          .setOptions(OPTIONS)
          .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
          .addLibraries(CelExtensions.strings())
          .addVar("type", SimpleType.STRING)
          .addVar("account", SimpleType.STRING)
          .addVar("source", SimpleType.STRING)
          .addVar("amount", SimpleType.DOUBLE)
          .addVar("currency", SimpleType.STRING)
          .addVar("requester", SimpleType.STRING)
          .addVar("member", SimpleType.BOOL)
          .addVar("level", SimpleType.INT)
          .addVar("rights", ListType.create(SimpleType.STRING))
          .addVar("named", SimpleType.INT)
          .addVar("data", MapType.create(SimpleType.STRING, SimpleType.DYN))
          .build();

  private static final CelRuntime RUNTIME =
      CelRuntimeFactory.standardCelRuntimeBuilder()
          .setOptions(OPTIONS)
          .addLibraries(CelExtensions.strings())
          .build();

  private Cel() {}

  static CelType type(String text) throws CelValidationException {
    return COMPILER.compile(text).getAst().getResultType();
  }

  static CelRuntime.Program program(String text)
      throws CelValidationException, CelEvaluationException {
    return RUNTIME.createProgram(COMPILER.compile(text).getAst());
  }
}

package dev.keepmeengaged.benchmarks.runtimes;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import dev.keepmeengaged.conformance.NodeArrays;
import dev.keepmeengaged.domain.Feature;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * A forest as an ONNX graph of one {@code TreeEnsembleRegressor}, the operator that converters from
 * scikit-learn write: rows of twenty float32 to the mean of the trees.
 */
final class OnnxForest {

  private static final String DOMAIN = "ai.onnx.ml";
  private static final int OPERATORS_VERSION = 3;
  private static final int IR_VERSION = 8;
  private static final String INPUT = "rows";
  private static final String OUTPUT = "scores";

  private final NodeArrays forest;
  private final NodeProto.Builder ensemble =
      NodeProto.newBuilder()
          .setOpType("TreeEnsembleRegressor")
          .setDomain(DOMAIN)
          .addInput(INPUT)
          .addOutput(OUTPUT);

  private OnnxForest(NodeArrays forest) {
    this.forest = forest;
  }

  static ModelProto of(NodeArrays forest) {
    OnnxForest onnx = new OnnxForest(forest);
    onnx.addTrees();
    return ModelProto.newBuilder()
        .setIrVersion(IR_VERSION)
        .setProducerName("keep-me-engaged")
        .addOpsetImport(
            OperatorSetIdProto.newBuilder().setDomain(DOMAIN).setVersion(OPERATORS_VERSION))
        .setGraph(
            GraphProto.newBuilder()
                .setName("forest")
                .addInput(matrix(INPUT, Feature.COUNT))
                .addOutput(matrix(OUTPUT, 1))
                .addNode(onnx.ensemble))
        .build();
  }

  private static ValueInfoProto matrix(String name, int columns) {
    TensorShapeProto.Builder shape =
        TensorShapeProto.newBuilder()
            .addDim(TensorShapeProto.Dimension.newBuilder().setDimParam("count"))
            .addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(columns));
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(
            TypeProto.newBuilder()
                .setTensorType(
                    TypeProto.Tensor.newBuilder()
                        .setElemType(TensorProto.DataType.FLOAT.getNumber())
                        .setShape(shape)))
        .build();
  }

  private void addTrees() {
    int[] trees = forest.treeOfNode();
    int[] all = IntStream.range(0, trees.length).toArray();
    int[] leaves = IntStream.of(all).filter(forest::leaf).toArray();
    IntUnaryOperator tree = node -> trees[node];
    IntUnaryOperator idInTree = node -> node - forest.roots()[trees[node]];

    ensemble.addAttribute(
        attribute("aggregate_function", AttributeType.STRING)
            .setS(ByteString.copyFromUtf8("AVERAGE")));
    ensemble.addAttribute(attribute("n_targets", AttributeType.INT).setI(1));

    addIntegers("nodes_treeids", all, tree);
    addIntegers("nodes_nodeids", all, idInTree);
    addIntegers("nodes_featureids", all, node -> Math.max(0, forest.features()[node]));
    addModes(all);
    addNumbers("nodes_values", all);
    addIntegers(
        "nodes_truenodeids", all, node -> forest.leaf(node) ? 0 : idInTree.applyAsInt(node + 1));
    addIntegers(
        "nodes_falsenodeids",
        all,
        node -> forest.leaf(node) ? 0 : idInTree.applyAsInt(forest.rights()[node]));

    addIntegers("target_treeids", leaves, tree);
    addIntegers("target_nodeids", leaves, idInTree);
    addIntegers("target_ids", leaves, leaf -> 0);
    addNumbers("target_weights", leaves);
  }

  private void addModes(int[] nodes) {
    ByteString leaf = ByteString.copyFromUtf8("LEAF");
    ByteString split = ByteString.copyFromUtf8("BRANCH_LEQ");
    AttributeProto.Builder attribute = attribute("nodes_modes", AttributeType.STRINGS);
    for (int node : nodes) {
      attribute.addStrings(forest.leaf(node) ? leaf : split);
    }
    ensemble.addAttribute(attribute);
  }

  private void addIntegers(String name, int[] nodes, IntUnaryOperator value) {
    AttributeProto.Builder attribute = attribute(name, AttributeType.INTS);
    for (int node : nodes) {
      attribute.addInts(value.applyAsInt(node));
    }
    ensemble.addAttribute(attribute);
  }

  private void addNumbers(String name, int[] nodes) {
    AttributeProto.Builder attribute = attribute(name, AttributeType.FLOATS);
    for (int node : nodes) {
      attribute.addFloats((float) forest.numbers()[node]);
    }
    ensemble.addAttribute(attribute);
  }

  private static AttributeProto.Builder attribute(String name, AttributeType type) {
    return AttributeProto.newBuilder().setName(name).setType(type);
  }
}

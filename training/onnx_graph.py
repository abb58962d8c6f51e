"""A small hand for writing ONNX graphs: named weights, chained nodes, dense layers in int8 or float32."""
import numpy as np
from onnx import TensorProto, helper, numpy_helper

OPSET = 17


class Graph:
    def __init__(self, weight_limit):
        self.nodes, self.weights, self.known, self.quantised = [], [], {}, {}
        self.weight_limit = weight_limit   # largest magnitude of an int8 weight

    def constant(self, array, name):
        if name not in self.known:
            self.known[name] = True
            self.weights.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def node(self, kind, inputs, name, outputs=1, domain="", **attributes):
        names = [name] if outputs == 1 else [f"{name}.{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(kind, inputs, names, name=f"{name}:{kind}", domain=domain, **attributes))
        return names[0] if outputs == 1 else names

    def ints(self, values, name):
        return self.constant(np.array(values, np.int64), name)

    def dense(self, x, weight, bias, name, int8=True):
        """x @ weight + bias; weight [in, out] float32. int8: dynamic scale for x, one scale a column for weight."""
        if not int8:
            y = self.node("MatMul", [x, self.constant(weight, f"{name}.weight")], f"{name}.product")
        else:
            scale = np.abs(weight).max(0).clip(1e-12) / self.weight_limit
            table = np.clip(np.rint(weight / scale), -self.weight_limit, self.weight_limit).astype(np.int8)
            if x not in self.quantised:
                self.quantised[x] = self.node("DynamicQuantizeLinear", [x], f"{x}.int8", outputs=3)
            q, q_scale, q_zero = self.quantised[x]
            y = self.node("MatMulInteger", [q, self.constant(table, f"{name}.weight"), q_zero], f"{name}.integer")
            y = self.node("Cast", [y], f"{name}.float", to=TensorProto.FLOAT)
            both = self.node("Mul", [q_scale, self.constant(scale.astype(np.float32), f"{name}.scale")], f"{name}.scales")
            y = self.node("Mul", [y, both], f"{name}.product")
        return y if bias is None else self.node("Add", [y, self.constant(bias, f"{name}.bias")], name)

    def model(self, inputs, outputs, producer):
        value = lambda kind: lambda name, shape: helper.make_tensor_value_info(name, kind, shape)
        kinds = {"int32": value(TensorProto.INT32), "float32": value(TensorProto.FLOAT)}
        graph = helper.make_graph(self.nodes, "reader", [kinds[k](n, s) for n, (k, s) in inputs.items()],
                                  [kinds[k](n, s) for n, (k, s) in outputs.items()], self.weights)
        return helper.make_model(graph, producer_name=producer, ir_version=8,
                                 opset_imports=[helper.make_opsetid("", OPSET)])

using System.Security.Cryptography;
using System.Text;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace QualityScorer.Encoders;

/// <summary>An ONNX model whose inputs are int64 and whose outputs float32 tensors; its faults name its file. Thread-safe.</summary>
internal sealed class OnnxGraph : IDisposable
{
    private readonly InferenceSession _session;
    private readonly RunOptions _run = new();
    private readonly string _path;

    private OnnxGraph(InferenceSession session, string path)
    {
        _session = session;
        _path = path;
    }

    /// <summary>The <c>name</c> among the model's own metadata; null where it has none.</summary>
    public string? Name => _session.ModelMetadata.CustomMetadataMap.GetValueOrDefault("name");

    /// <exception cref="InvalidDataException">The file is missing or is no model that ONNX Runtime can read.</exception>
    /// <exception cref="PlatformNotSupportedException">There is no native ONNX Runtime for this machine in the build.</exception>
    public static OnnxGraph Open(string path, EncoderOptions running)
    {
        if (!File.Exists(path)) throw new InvalidDataException($"{path}: this file of the model is missing");
        try
        {
            using var options = new SessionOptions
            {
                IntraOpNumThreads = running.Threads,
                ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
                EnableMemoryPattern = false, // shapes change with every call
                LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, // errors come as exceptions, not on standard error
            };
            options.AddSessionConfigEntry("session.intra_op.allow_spinning", running.Spinning ? "1" : "0");
            options.AddSessionConfigEntry("session.use_deterministic_compute", "1");
            return new OnnxGraph(new InferenceSession(path, options), path);
        }
        catch (OnnxRuntimeException e)
        {
            throw Broken(path, e);
        }
        catch (TypeInitializationException e) when (e.InnerException is DllNotFoundException or EntryPointNotFoundException)
        {
            throw new PlatformNotSupportedException(
                $"ONNX Runtime has no native library for {System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier} in this build; one built with -p:OnnxRuntimeFromNuGet=true may have it", e);
        }
    }

    /// <summary>First 8 hexadecimal digits of the SHA-256 over the files, one after the other, and a text. A file counts with the weights that ONNX keeps beside it.</summary>
    public static string Hash(IEnumerable<string> paths, string text = "")
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        foreach (var path in paths)
        {
            Append(path);
            foreach (var weights in (string[])[path + "_data", path + ".data"])
            {
                if (File.Exists(weights)) Append(weights);
            }
        }

        hash.AppendData(Encoding.UTF8.GetBytes(text));
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 4));

        void Append(string path)
        {
            using var file = File.OpenRead(path);
            for (int read; (read = file.Read(buffer)) > 0;) hash.AppendData(buffer, 0, read);
        }
    }

    /// <summary>Names of the model's inputs.</summary>
    public IReadOnlyList<string> Inputs => [.. _session.InputMetadata.Keys];

    /// <summary>Names of the model's outputs.</summary>
    public IReadOnlyList<string> Outputs => [.. _session.OutputMetadata.Keys];

    /// <summary>True when the model has this input.</summary>
    public bool Takes(string input) => _session.InputMetadata.ContainsKey(input);

    /// <summary>True when the model has this output.</summary>
    public bool Gives(string output) => _session.OutputMetadata.ContainsKey(output);

    /// <summary>Checks that the inputs of the model are the required ones, perhaps with optional ones, all of them int64.</summary>
    /// <exception cref="InvalidDataException">One is missing, is of another type, or is not known here.</exception>
    public void CheckInputs(ReadOnlySpan<string> required, ReadOnlySpan<string> optional)
    {
        foreach (var name in required)
        {
            if (!Takes(name)) throw new InvalidDataException($"{_path}: the model has no input '{name}'");
        }

        foreach (var (name, input) in _session.InputMetadata)
        {
            if (!required.Contains(name) && !optional.Contains(name)) throw new InvalidDataException($"{_path}: the model asks for the input '{name}', which is not known here");
            if (input.ElementDataType != TensorElementType.Int64) throw new InvalidDataException($"{_path}: the input '{name}' is {input.ElementDataType}, Int64 expected");
        }
    }

    /// <summary>Runs the model on tensors of the shape [rows, row length] and gives one output.</summary>
    /// <exception cref="InvalidDataException">The model cannot be run on them, or the output is no float32 tensor.</exception>
    public (float[] Values, long[] Shape) Run(int rows, IReadOnlyList<(string Name, long[] Values)> inputs, string output)
    {
        var tensors = new OrtValue[inputs.Count];
        try
        {
            for (var i = 0; i < tensors.Length; i++)
                tensors[i] = OrtValue.CreateTensorValueFromMemory(inputs[i].Values, [rows, inputs[i].Values.Length / rows]);
            using var results = _session.Run(_run, [.. inputs.Select(i => i.Name)], tensors, [output]);
            var shape = results[0].GetTensorTypeAndShape();
            if (shape.ElementDataType != TensorElementType.Float) throw new InvalidDataException($"{_path}: the output '{output}' is {shape.ElementDataType}, Float expected");
            return (results[0].GetTensorDataAsSpan<float>().ToArray(), shape.Shape);
        }
        catch (OnnxRuntimeException e)
        {
            throw Broken(_path, e);
        }
        finally
        {
            foreach (var tensor in tensors) tensor?.Dispose();
        }
    }

    public void Dispose()
    {
        _session.Dispose();
        _run.Dispose();
    }

    private static InvalidDataException Broken(string path, OnnxRuntimeException e) =>
        new($"{path}: ONNX Runtime cannot use it: {e.Message.AsSpan().Trim().ToString().Split('\n')[0].Trim()}", e);
}

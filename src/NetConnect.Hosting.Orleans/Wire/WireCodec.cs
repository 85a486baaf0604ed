using System.Text.Json;
using Orleans.Serialization;
using Orleans.Serialization.Buffers;
using Orleans.Serialization.Cloning;
using Orleans.Serialization.Codecs;
using Orleans.Serialization.Serializers;
using Orleans.Serialization.WireProtocol;

namespace NetConnect.Hosting.Orleans.Wire;

/// <summary>How our types travel between silos. All of them are immutable, so that inside a silo the very same object arrives.</summary>
internal sealed class WireCodec : IGeneralizedCodec, IGeneralizedCopier, ITypeFilter
{
    void IFieldCodec.WriteField<TBufferWriter>(ref Writer<TBufferWriter> writer, uint fieldIdDelta, Type? expectedType, object? value)
    {
        if (ReferenceCodec.TryWriteReferenceField(ref writer, fieldIdDelta, expectedType, value))
            return;
        writer.WriteFieldHeader(fieldIdDelta, expectedType, typeof(WireCodec), WireType.LengthPrefixed);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(value!, typeof(object), WireJson.Options);
        writer.WriteVarUInt32((uint)bytes.Length);
        writer.Write(bytes);
    }

    object IFieldCodec.ReadValue<TInput>(ref Reader<TInput> reader, Field field)
    {
        if (field.IsReference)
            return ReferenceCodec.ReadReference(ref reader, field.FieldType!)!;
        field.EnsureWireType(WireType.LengthPrefixed);
        var bytes = reader.ReadBytes(reader.ReadVarUInt32());
        var value = JsonSerializer.Deserialize<object>(bytes, WireJson.Options)!;
        ReferenceCodec.RecordObject(reader.Session, value);
        return value;
    }

    object? IDeepCopier.DeepCopy(object? input, CopyContext context) => input;

    bool IGeneralizedCodec.IsSupportedType(Type type) => type == typeof(WireCodec) || IsMessage(type);

    bool IGeneralizedCopier.IsSupportedType(Type type) => IsMessage(type);

    /// <summary>Exceptions are no JSON: Orleans carries them, and ours are ours again where they arrive.</summary>
    private static bool IsMessage(Type type) => Vocabulary.IsOurs(type) && !type.IsAssignableTo(typeof(Exception));

    bool? ITypeFilter.IsTypeAllowed(Type type) => type == typeof(WireCodec) || Vocabulary.IsOurs(type) ? true : null;
}

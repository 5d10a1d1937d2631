using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace VoiceBookingKit.Architecture.Tests.Compiled;

/// <summary>Decodes a signature to the types that occur in it.</summary>
internal sealed class SignatureTypes(TypeNames names) : ISignatureTypeProvider<IReadOnlyList<TypeName>, object?>
{
    public static IEnumerable<TypeName> Of(MethodSignature<IReadOnlyList<TypeName>> method) => method.ParameterTypes.Append(method.ReturnType).SelectMany(types => types);

    public IReadOnlyList<TypeName> GetPrimitiveType(PrimitiveTypeCode typeCode) => [new("System.Runtime", "System", typeCode.ToString())];
    public IReadOnlyList<TypeName> GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => [names.Of(handle)];
    public IReadOnlyList<TypeName> GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => [names.Of(handle)];
    public IReadOnlyList<TypeName> GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) => names.Of(handle);
    public IReadOnlyList<TypeName> GetGenericInstantiation(IReadOnlyList<TypeName> genericType, ImmutableArray<IReadOnlyList<TypeName>> typeArguments) => [.. genericType, .. typeArguments.SelectMany(types => types)];
    public IReadOnlyList<TypeName> GetModifiedType(IReadOnlyList<TypeName> modifier, IReadOnlyList<TypeName> unmodifiedType, bool isRequired) => [.. unmodifiedType, .. modifier];
    public IReadOnlyList<TypeName> GetFunctionPointerType(MethodSignature<IReadOnlyList<TypeName>> signature) => [.. Of(signature)];
    public IReadOnlyList<TypeName> GetArrayType(IReadOnlyList<TypeName> elementType, ArrayShape shape) => elementType;
    public IReadOnlyList<TypeName> GetSZArrayType(IReadOnlyList<TypeName> elementType) => elementType;
    public IReadOnlyList<TypeName> GetByReferenceType(IReadOnlyList<TypeName> elementType) => elementType;
    public IReadOnlyList<TypeName> GetPointerType(IReadOnlyList<TypeName> elementType) => elementType;
    public IReadOnlyList<TypeName> GetPinnedType(IReadOnlyList<TypeName> elementType) => elementType;
    public IReadOnlyList<TypeName> GetGenericMethodParameter(object? genericContext, int index) => [];
    public IReadOnlyList<TypeName> GetGenericTypeParameter(object? genericContext, int index) => [];
}

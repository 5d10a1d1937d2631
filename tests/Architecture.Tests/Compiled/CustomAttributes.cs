using System.Reflection.Metadata;

namespace VoiceBookingKit.Architecture.Tests.Compiled;

internal static class CustomAttributes
{
    public static IEnumerable<TypeName> Of(MetadataReader metadata, TypeNames names, CustomAttributeHandleCollection attributes) =>
        attributes.SelectMany(handle => metadata.GetCustomAttribute(handle).Constructor is { Kind: HandleKind.MemberReference } reference
            ? names.Of(metadata.GetMemberReference((MemberReferenceHandle)reference).Parent)
            : [names.Of(metadata.GetMethodDefinition((MethodDefinitionHandle)metadata.GetCustomAttribute(handle).Constructor).GetDeclaringType())]);
}

internal static class GenericConstraints
{
    public static IEnumerable<TypeName> Of(MetadataReader metadata, TypeNames names, GenericParameterHandleCollection parameters) =>
        from parameter in parameters
        from constraint in metadata.GetGenericParameter(parameter).GetConstraints()
        from type in names.Of(metadata.GetGenericParameterConstraint(constraint).Type)
        select type;
}

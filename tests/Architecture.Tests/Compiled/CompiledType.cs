using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace VoiceBookingKit.Architecture.Tests.Compiled;

/// <summary>A type with its members and all that they name.</summary>
public sealed class CompiledType
{
    private static readonly string[] GeneratedMarks = ["GeneratedCodeAttribute", "CompilerGeneratedAttribute"];

    private CompiledType(TypeName name) => Name = name;

    public TypeName Name { get; }

    /// <summary>Whether a generator or the compiler made the type, and no person.</summary>
    public bool IsGenerated { get; private init; }

    /// <summary>Whether code outside the assembly sees it and all types that enclose it.</summary>
    public bool IsVisible { get; private init; }

    /// <summary>Whether it is what the compiler made of an asynchronous method.</summary>
    public bool IsAsyncStateMachine { get; private init; }

    public IReadOnlyList<CompiledField> Fields { get; private init; } = [];

    public IReadOnlyList<CompiledMethod> Methods { get; private init; } = [];

    /// <summary>Base type and interfaces.</summary>
    public IReadOnlyList<TypeName> Parents { get; private init; } = [];

    /// <summary>All types that the type or a member of it names anywhere.</summary>
    public IReadOnlySet<TypeName> References { get; private init; } = new HashSet<TypeName>();

    internal static CompiledType Read(PEReader file, MetadataReader metadata, TypeNames names, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        var name = names.Of(handle);
        var attributes = CustomAttributes.Of(metadata, names, type.GetCustomAttributes()).ToList();
        IReadOnlyList<TypeName> parents = [
            .. names.Of(type.BaseType),
            .. type.GetInterfaceImplementations().SelectMany(implemented => names.Of(metadata.GetInterfaceImplementation(implemented).Interface))];
        List<CompiledField> fields = [.. type.GetFields().Select(field => CompiledField.Read(metadata, names, field))];
        List<CompiledMethod> methods = [.. type.GetMethods().Select(method => CompiledMethod.Read(file, metadata, names, method))];

        return new(name)
        {
            IsGenerated = name.Name.StartsWith('<') || Enclosing(metadata, handle).Any(enclosing =>
                CustomAttributes.Of(metadata, names, enclosing.GetCustomAttributes()).Any(attribute => GeneratedMarks.Contains(attribute.Name))),
            IsVisible = Enclosing(metadata, handle).All(enclosing => Visibility.IsVisible(enclosing.Attributes)),
            IsAsyncStateMachine = parents.Any(parent => parent.Name == "IAsyncStateMachine"),
            Fields = fields,
            Methods = methods,
            Parents = parents,
            References = new HashSet<TypeName>([
                .. parents, .. attributes, .. fields.SelectMany(field => field.Types), .. methods.SelectMany(method => method.References),
                .. MemberAttributes(metadata, names, type), .. GenericConstraints.Of(metadata, names, type.GetGenericParameters())]),
        };
    }

    private static IEnumerable<TypeName> MemberAttributes(MetadataReader metadata, TypeNames names, TypeDefinition type) =>
        type.GetFields().Select(field => metadata.GetFieldDefinition(field).GetCustomAttributes())
            .Concat(type.GetProperties().Select(property => metadata.GetPropertyDefinition(property).GetCustomAttributes()))
            .Concat(type.GetEvents().Select(raised => metadata.GetEventDefinition(raised).GetCustomAttributes()))
            .SelectMany(attributes => CustomAttributes.Of(metadata, names, attributes));

    private static IEnumerable<TypeDefinition> Enclosing(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        for (; !handle.IsNil; handle = metadata.GetTypeDefinition(handle).GetDeclaringType())
            yield return metadata.GetTypeDefinition(handle);
    }
}

using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace VoiceBookingKit.Architecture.Tests.Compiled;

/// <summary>An assembly as its metadata and its IL say; nothing of it is loaded or run.</summary>
public sealed class CompiledAssembly
{
    private CompiledAssembly(PEReader file)
    {
        var metadata = file.GetMetadataReader();
        var names = new TypeNames(metadata);
        Name = names.Assembly;
        ReferencedAssemblies = [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
        Types = [.. metadata.TypeDefinitions.Select(handle => CompiledType.Read(file, metadata, names, handle))];
    }

    public string Name { get; }

    /// <summary>The assemblies that the compiled code really needs.</summary>
    public IReadOnlyList<string> ReferencedAssemblies { get; }

    /// <summary>All types, nested ones and the compiler's included.</summary>
    public IReadOnlyList<CompiledType> Types { get; }

    public static CompiledAssembly Open(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        return new CompiledAssembly(file);
    }
}

using VoiceBookingKit.Architecture.Tests.Compiled;

namespace VoiceBookingKit.Architecture.Tests.Layers;

/// <summary>Which folders of an assembly may use which; a folder is the namespace's part after the root.</summary>
/// <param name="root">The namespace above all folders.</param>
/// <param name="uses">For each folder those it builds on; it may use what those use, too.</param>
/// <param name="guests">Namespaces of others in which a folder has types, each with that folder.</param>
public sealed class LayerGraph(string root, IReadOnlyDictionary<string, string[]> uses, IReadOnlyDictionary<string, string>? guests = null)
{
    /// <summary>A sentence for each use that the graph does not allow, and for each type outside its folders.</summary>
    public IEnumerable<string> Violations(CompiledAssembly assembly)
    {
        foreach (var type in assembly.Types.Where(type => IsOurs(type) || !type.IsGenerated))
        {
            if (Folder(type.Name) is not { } folder || !uses.ContainsKey(folder))
                yield return $"{type.Name} is in no known folder";
            else
                foreach (var used in type.References.Where(used => used.Assembly == assembly.Name))
                    if (Folder(used) is { } other && !MayUse(folder, other))
                        yield return $"{type.Name} uses {used}, but {folder} may not use {other}";
        }
    }

    /// <summary>Whether code in one folder may name code in another.</summary>
    public bool MayUse(string folder, string other) => folder == other || uses[folder].Any(below => MayUse(below, other));

    private bool IsOurs(CompiledType type) => type.Name.Namespace.StartsWith(root + '.', StringComparison.Ordinal);

    private string? Folder(TypeName type) =>
        type.Namespace.StartsWith(root + '.', StringComparison.Ordinal) ? type.Namespace[(root.Length + 1)..].Split('.')[0] : guests?.GetValueOrDefault(type.Namespace);
}

using Microsoft.JSInterop;

namespace VoiceBookingKit.Components.Tests.Staging;

/// <summary>A browser to which one of the kit's scripts does not come; all else does.</summary>
internal sealed class MissingScript(IJSRuntime browser, string name) : IJSRuntime
{
    public ValueTask<T> InvokeAsync<T>(string identifier, object?[]? args) => InvokeAsync<T>(identifier, CancellationToken.None, args);

    public ValueTask<T> InvokeAsync<T>(string identifier, CancellationToken cancellationToken, object?[]? args) =>
        identifier == "import" && args is [string path] && path.EndsWith(name, StringComparison.Ordinal)
            ? throw new JSException($"Failed to fetch dynamically imported module: {path}")
            : browser.InvokeAsync<T>(identifier, cancellationToken, args);
}

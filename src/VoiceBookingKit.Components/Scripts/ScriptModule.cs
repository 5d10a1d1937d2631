using Microsoft.JSInterop;

namespace VoiceBookingKit.Components.Scripts;

/// <summary>A script module that sits beside its component; loaded at first use, and forgiving about a circuit that is gone.</summary>
internal sealed class ScriptModule(IJSRuntime runtime, string path) : IAsyncDisposable
{
    private Task<IJSObjectReference>? _module;

    public async ValueTask InvokeVoidAsync(string function, params object?[] arguments) =>
        await (await LoadAsync()).InvokeVoidAsync(function, arguments);

    public async ValueTask<T> InvokeAsync<T>(string function, params object?[] arguments) =>
        await (await LoadAsync()).InvokeAsync<T>(function, arguments);

    public async ValueTask DisposeAsync()
    {
        if (_module is null)
            return;
        await ForgiveAsync(async () => await (await _module).DisposeAsync());
    }

    /// <summary>Runs a call that need not arrive: the page may have closed, the connection may be away, or the script may not have come.</summary>
    public static async ValueTask<bool> ForgiveAsync(Func<ValueTask> call)
    {
        try
        {
            await call();
            return true;
        }
        catch (Exception gone) when (gone is JSException or JSDisconnectedException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            return false;
        }
    }

    private Task<IJSObjectReference> LoadAsync() =>
        _module ??= runtime.InvokeAsync<IJSObjectReference>("import", $"./_content/VoiceBookingKit.Components/{path}").AsTask();
}

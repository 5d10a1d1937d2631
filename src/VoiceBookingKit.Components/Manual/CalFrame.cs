using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using VoiceBookingKit.Components.Scripts;

namespace VoiceBookingKit.Components.Manual;

/// <summary>Hears of what happens in Cal.com's page.</summary>
internal interface ICalListener
{
    /// <summary>The page is shown, or can't be.</summary>
    Task ShownAsync(bool isShown);

    /// <summary>Something was booked.</summary>
    Task BookedAsync(CalBooking booking);

    /// <summary>Something was moved.</summary>
    Task MovedAsync(CalBooking booking);
}

/// <summary>Cal.com's page at the browser's end.</summary>
internal sealed class CalFrame : IAsyncDisposable
{
    private readonly string _name = "vb" + Guid.NewGuid().ToString("N");
    private readonly ScriptModule _script;
    private readonly ICalListener _listener;
    private readonly DotNetObjectReference<CalFrame> _self;
    private IJSObjectReference? _shown;

    public CalFrame(IJSRuntime runtime, ICalListener listener)
    {
        _script = new ScriptModule(runtime, "Manual/CalEmbed.razor.js");
        _listener = listener;
        _self = DotNetObjectReference.Create(this);
    }

    public async Task ShowAsync(ElementReference frame, string link, string origin, CalKnown known) => await ScriptModule.ForgiveAsync(async () =>
        _shown = await _script.InvokeAsync<IJSObjectReference>("show", frame, _name, link, origin, known, _self));

    [JSInvokable]
    public Task OnShown(bool isShown) => _listener.ShownAsync(isShown);

    [JSInvokable]
    public Task OnBooked(CalBooking booking) => _listener.BookedAsync(booking);

    [JSInvokable]
    public Task OnMoved(CalBooking booking) => _listener.MovedAsync(booking);

    public async ValueTask DisposeAsync()
    {
        if (_shown is not null)
        {
            await ScriptModule.ForgiveAsync(() => _shown.InvokeVoidAsync("dispose"));
            await ScriptModule.ForgiveAsync(_shown.DisposeAsync);
        }
        await _script.DisposeAsync();
        _self.Dispose();
    }
}
